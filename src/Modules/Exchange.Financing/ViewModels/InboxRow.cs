using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;

namespace Exchange.Financing.ViewModels;

/// <summary>What a lender's list says of a request: nothing that the teaser does not say, and the firm's name only where the whole is open.</summary>
internal sealed record InboxRow(
    Guid Id, string AmountBand, int TermMonths, FundPurpose Purpose, string District, string? Product, RequestState State, DateTimeOffset SentAt,
    DateOnly DueOn, bool IsOverdue, bool IsOpen, bool IsDemo, string? Firm, LenderAnswer? Answer, int DaysLeft, DossierStage Stage);
