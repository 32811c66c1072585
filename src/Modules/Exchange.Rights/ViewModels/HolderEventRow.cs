namespace Exchange.Rights.ViewModels;

/// <summary>An announced event of a pledge or a licence.</summary>
/// <param name="Text">What was announced; an address that was told stands here.</param>
public sealed record HolderEventRow(string Event, DateOnly AnnouncedOn, string? Text, string Source);
