namespace Exchange.Rights.ViewModels;

public sealed record EventViewModel(DateOnly AnnouncedOn, DateOnly? EffectiveOn, string Code, string Caption, string? Text, string? Reference, string Source);
