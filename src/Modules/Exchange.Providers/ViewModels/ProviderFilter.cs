using Exchange.Parties.Contracts;

namespace Exchange.Providers.ViewModels;

/// <summary>What the operator looks for among all providers.</summary>
internal sealed class ProviderFilter
{
    /// <summary>Part of a name, of the provider's number or of a licence's.</summary>
    public string? Q { get; set; }

    public OrganisationKind? Kind { get; set; }

    /// <summary>Whether its offers are shown.</summary>
    public bool? Offers { get; set; }

    /// <summary>A checked licence ends by this day, or has ended.</summary>
    public DateOnly? EndsBy { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Q) && Kind is null && Offers is null && EndsBy is null;
}
