using Exchange.Financing.Domain;

namespace Exchange.Financing.ViewModels;

/// <param name="OthersRunning">How many lenders will be told that another one was picked.</param>
internal sealed record PickPage(Dossier Dossier, ComparedAnswer Answer, LenderRow Lender, int OthersRunning);
