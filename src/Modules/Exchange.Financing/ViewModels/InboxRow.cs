using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;

namespace Exchange.Financing.ViewModels;

/// <summary>What a lender's list says of a request: nothing that the teaser does not say, and the firm's name only where the whole is open.</summary>
/// <param name="WorkingDaysLeft">Null when no calendar covers them.</param>
/// <param name="Colleague">Who of the lender is in charge.</param>
/// <param name="HasNote">The lender's people have written something down for themselves.</param>
internal sealed record InboxRow(
    Guid Id, string AmountBand, int TermMonths, FundPurpose Purpose, string District, string? Product, RequestState State, DateTimeOffset SentAt,
    DateOnly DueOn, bool IsOverdue, bool IsOpen, bool IsDemo, string? Firm, LenderAnswer? Answer, int DaysLeft, int? WorkingDaysLeft, DossierStage Stage, string? Colleague, bool HasNote);
