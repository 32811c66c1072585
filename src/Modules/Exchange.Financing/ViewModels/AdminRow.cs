using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;

namespace Exchange.Financing.ViewModels;

/// <param name="Age">Days since it was opened.</param>
internal sealed record AdminRow(
    string Number, string AmountBand, int TermMonths, FundPurpose Purpose, string District, DossierStage Stage, DossierOutcome? Outcome, int Age, int Requests,
    int Answered, int Overdue, bool IsDemo);
