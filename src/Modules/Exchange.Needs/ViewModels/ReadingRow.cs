namespace Exchange.Needs.ViewModels;

/// <param name="Party">Null for the operator.</param>
internal sealed record ReadingRow(string? Party, DateTimeOffset At);
