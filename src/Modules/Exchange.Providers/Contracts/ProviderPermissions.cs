using Exchange.Framework.Security;

namespace Exchange.Providers.Contracts;

/// <summary>The providers' own rights follow from their membership; these are the operator's.</summary>
public sealed class ProviderPermissions : IPermissionProvider
{
    public const string ReviewProvidersName = "ReviewProviders";

    public const string AdmitProvidersName = "AdmitProviders";

    public static readonly Permission ReviewProviders = new(ReviewProvidersName, "Check licences, finished cases and complaints of providers");

    public static readonly Permission AdmitProviders = new(AdmitProvidersName, "Keep the list of pilot participants and the sci-tech branches");

    public IEnumerable<Permission> GetPermissions() => [ReviewProviders, AdmitProviders];
}
