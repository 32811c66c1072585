using Exchange.Framework.Data;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;

namespace Exchange.Providers.Services;

/// <summary>A provider with all that is needed to summarise it.</summary>
internal sealed record ProviderFacts(
    Provider Provider, PartySummary Party, IReadOnlyList<ProviderLicence> Licences, ProviderStanding? Standing, bool IsAdmitted, string? NotOfferingReason)
{
    public ProviderSummary ToSummary() => new(
        Provider.Id, Party.Name, Provider.Kind, Provider.Url, NotOfferingReason is null, NotOfferingReason, IsAdmitted, Provider.IsTechBranch,
        CodeList.Split(Provider.Districts), CodeList.Split(Provider.Taxonomy), Standing?.MedianHours, Standing?.Grade, Provider.IsDemo);
}
