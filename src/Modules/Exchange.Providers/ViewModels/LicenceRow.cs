using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Exchange.Providers.Services;

namespace Exchange.Providers.ViewModels;

internal sealed record LicenceRow(ProviderLicence Licence, string Kind, string? FileUrl, bool IsInForce, bool HasExpired)
{
    /// <summary>Msgid.</summary>
    public string State => IsInForce ? "In force" : HasExpired ? "Expired" : Licence.State == ReviewState.Confirmed ? "Not in force yet" : ProviderTexts.Of(Licence.State);

    public string Badge => IsInForce ? "badge-info" : HasExpired ? "badge-danger" : ProviderBadges.Of(Licence.State);
}
