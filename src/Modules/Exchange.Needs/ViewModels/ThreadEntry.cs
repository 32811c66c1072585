namespace Exchange.Needs.ViewModels;

/// <param name="Author">The person, for the own side only.</param>
internal sealed record ThreadEntry(Guid Id, bool IsOwn, string Party, string? Author, string Text, DateTimeOffset At);
