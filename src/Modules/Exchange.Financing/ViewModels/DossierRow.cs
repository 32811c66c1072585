using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;

namespace Exchange.Financing.ViewModels;

/// <param name="NeedMore">Lenders that ask for something.</param>
internal sealed record DossierRow(
    string Number, long? AmountFen, int? TermMonths, FundPurpose? Purpose, DossierStage Stage, int Requests, int Answered, int Overdue, int NeedMore,
    DateTimeOffset CreatedAt, bool IsDemo);
