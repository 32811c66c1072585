using Exchange.Framework.Mvc;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Exchange.Providers.Services;

namespace Exchange.Providers.ViewModels;

/// <summary>Everything of one provider, for its own desk, the operator and the public; each page shows its part.</summary>
/// <param name="Files">Addresses of scans and papers: they open for the provider's members and the operator alone.</param>
internal sealed record ProviderPage(
    ProviderFacts Facts, IReadOnlyList<LicenceRow> Licences, Page<ProviderCase> Cases, Page<ProviderComplaint> Complaints,
    IReadOnlyList<ProviderOffering> Offerings, IReadOnlyList<ProviderAdmission> Admissions,
    IReadOnlyDictionary<Guid, string> Files, GradeRules Rules)
{
    public Provider Provider => Facts.Provider;

    public string Name => Facts.Party.Name;

    public Grade Grade => Facts.Standing?.ToGrade() ?? new Grade(null, new ResponseFigures(null, 0, 0), 0, 0);

    public ProviderAdmission? Admission => Admissions.FirstOrDefault(a => a.ExitedOn is null);

    public LicenceForm LicenceForm { get; init; } = new();

    public CaseForm CaseForm { get; init; } = new();
}
