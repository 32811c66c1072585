using Exchange.Listings.Contracts;

namespace Exchange.Listings.ViewModels;

/// <summary>A report as the owner of the listing reads it: who reported is withheld.</summary>
internal sealed record OwnReportRow(
    Guid Id, ReportReason Reason, string Statement, DateTimeOffset At, ReportState State, string? Decision, string? Answer, DateTimeOffset? AnsweredAt);
