using Exchange.Framework.Data;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;

namespace Exchange.Providers.Services;

/// <summary>A provider with all that is needed to summarise it.</summary>
internal sealed record ProviderFacts(
    Provider Provider, PartySummary Party, IReadOnlyList<ProviderLicence> Licences, ProviderStanding? Standing, bool IsAdmitted, string? NotOfferingReason, DateOnly Today)
{
    /// <summary>Codes of the licences in force today.</summary>
    public IReadOnlyList<string> InForce => [.. Licences.Where(l => l.IsInForce(Today)).Select(l => l.Kind).Distinct()];

    /// <summary>The kind as facets, badges and the API name it.</summary>
    public string KindName => ProviderTexts.NameOf(Provider.Kind, InForce);

    public ProviderSummary ToSummary() => new(
        Provider.Id, Party.Name, Provider.Kind, Provider.Url, NotOfferingReason is null, NotOfferingReason, IsAdmitted, Provider.IsTechBranch,
        CodeList.Split(Provider.Districts), CodeList.Split(Provider.Taxonomy), Standing?.ToGrade().Responses.Published, Standing?.Grade, Provider.IsDemo)
    {
        Licences = InForce,
        Responses = Standing?.Answered ?? 0,
    };
}
