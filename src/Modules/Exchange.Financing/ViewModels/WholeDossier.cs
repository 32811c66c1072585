using Exchange.Financing.Domain;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Financing.ViewModels;

/// <param name="DocumentsUrl">Where the reader opens a document: this, a slash and its id. Each opening by others than the firm is recorded.</param>
internal sealed record WholeDossier(
    Dossier Dossier, PartySummary Party, IReadOnlyList<RightSummary> Rights, IReadOnlyList<DossierDocument> Documents, string DocumentsUrl);
