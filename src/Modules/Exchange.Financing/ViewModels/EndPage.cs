using Exchange.Financing.Domain;

namespace Exchange.Financing.ViewModels;

/// <param name="Lenders">Who may have financed it.</param>
internal sealed record EndPage(Dossier Dossier, IReadOnlyList<LenderRow> Lenders, EndForm Form);
