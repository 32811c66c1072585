using Exchange.Parties.Contracts;
using Exchange.Providers.Domain;

namespace Exchange.Providers.ViewModels;

internal sealed record RulesPage(GradeRules Grade, IReadOnlyList<(OrganisationKind Kind, IReadOnlyList<LicenceKind> AnyOf)> Licences);
