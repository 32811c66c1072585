using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

/// <param name="Party">The asker; null on the asker's own desk.</param>
/// <param name="Expert">Who answers; null where nobody does or where the reader is not told.</param>
internal sealed record TicketRow(
    string Number, string Subject, ExpertField Field, TicketState State, DateOnly DueOn, bool IsOverdue, DateTimeOffset AskedAt, string? Party,
    string? Expert, bool IsDemo);
