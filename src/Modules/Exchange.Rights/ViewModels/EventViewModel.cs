namespace Exchange.Rights.ViewModels;

/// <param name="IsStated">A party states it; it has not been compared with the register.</param>
public sealed record EventViewModel(DateOnly AnnouncedOn, DateOnly? EffectiveOn, string Code, string Caption, string? Text, string? Reference, string Source, bool IsStated);
