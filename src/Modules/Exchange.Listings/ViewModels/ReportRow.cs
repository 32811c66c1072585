using Exchange.Listings.Contracts;

namespace Exchange.Listings.ViewModels;

internal sealed record ReportRow(
    Guid Id, string Number, string Title, ReportReason Reason, string Statement, string ContactName, string ContactEmail,
    DateTimeOffset At, ReportState State, string? Decision, DateTimeOffset? DecidedAt, long Version, string? Answer, DateTimeOffset? AnsweredAt);
