using Exchange.Parties.Contracts;
using Exchange.Providers.Domain;

namespace Exchange.Providers.ViewModels;

internal sealed record RulesPage(GradeRules Grade, ComplaintRules Complaints, IReadOnlyList<(OrganisationKind Kind, IReadOnlyList<LicenceKind> AnyOf)> Licences);
