using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;

namespace Exchange.Providers.Services;

internal static class LicenceQueries
{
    /// <summary>The provider's other checked licences of the same kind.</summary>
    public static IQueryable<ProviderLicence> ConfirmedOfKind(this IQueryable<ProviderLicence> licences, ProviderLicence licence)
    {
        var (id, provider, kind) = (licence.Id, licence.ProviderId, licence.Kind);
        return licences.Where(l => l.ProviderId == provider && l.Kind == kind && l.Id != id && l.State == ReviewState.Confirmed && !l.IsRemoved);
    }
}
