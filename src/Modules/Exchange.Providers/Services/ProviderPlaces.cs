using Exchange.Parties.Contracts;
using Exchange.Providers.Domain;
using Microsoft.Extensions.Localization;

namespace Exchange.Providers.Services;

/// <summary>Where providers work: the districts and counties, or the city as a whole.</summary>
internal sealed class ProviderPlaces
{
    private readonly IDistricts _districts;
    private readonly IStringLocalizer<ProviderPlaces> S;

    public ProviderPlaces(IDistricts districts, IStringLocalizer<ProviderPlaces> localizer)
    {
        _districts = districts;
        S = localizer;
    }

    /// <summary>The city as a whole first, the zone, which overlaps districts, last.</summary>
    public IReadOnlyList<string> All => [.. _districts.All.OrderBy(d => d.IsZone).Select(d => d.Code)];

    public string Label(string code) => code == Provider.WholeCity ? S["Whole city"] : _districts.Find(code)?.Name ?? code;

    /// <summary>The zone has no code of GB/T 2260 (rules §13.1): the site's own one is to be verified.</summary>
    public bool IsUnverified(string code) => _districts.Find(code) is { IsZone: true };

    /// <summary>Who works in the whole city is found in each district.</summary>
    public IReadOnlyList<string> Covered(IReadOnlyList<string> codes) => codes.Contains(Provider.WholeCity) ? All : codes;
}
