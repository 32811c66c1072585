using Exchange.Financing.Domain;

namespace Exchange.Financing.ViewModels;

/// <param name="MayChange">The reader manages the firm and the dossier has not ended.</param>
internal sealed record DocumentsPage(string Number, IReadOnlyList<DossierDocument> Documents, bool MayChange);
