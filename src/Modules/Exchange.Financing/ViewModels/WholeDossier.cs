using Exchange.Financing.Domain;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Financing.ViewModels;

internal sealed record WholeDossier(Dossier Dossier, PartySummary Party, IReadOnlyList<RightSummary> Rights);
