using Exchange.Framework.Auditing;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;

namespace Exchange.Providers.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class ProvidersAudit : AuditNames
{
    public ProvidersAudit()
        : base("Service providers")
    {
        Kind<Guid>(
            nameof(Provider), "Provider profile", ProviderPermissions.ReviewProvidersName,
            db => db.Set<Provider>().Select(r => new AuditedRow<Guid> { Key = r.Id, Title = r.Number }),
            row => $"/Admin/Providers/{row.Key}");
        Kind<Guid>(
            nameof(ProviderAdmission), "Entry of the list of participants", ProviderPermissions.ReviewProvidersName,
            db => db.Set<ProviderAdmission>().Select(r => new AuditedRow<Guid> { Key = r.Id, Title = r.Document, Of = r.ProviderId }),
            row => $"/Admin/Providers/{row.Of}");
        Kind<Guid>(
            nameof(ProviderLicence), "Licence of a provider", ProviderPermissions.ReviewProvidersName,
            db => db.Set<ProviderLicence>().Select(r => new AuditedRow<Guid> { Key = r.Id, Title = r.Number, Of = r.ProviderId }),
            row => $"/Admin/Providers/{row.Of}");
        Kind<Guid>(
            nameof(ProviderCase), "Case of a provider", ProviderPermissions.ReviewProvidersName,
            db => db.Set<ProviderCase>().Select(r => new AuditedRow<Guid> { Key = r.Id, Title = r.Title, Of = r.ProviderId }),
            row => $"/Admin/Providers/{row.Of}");
        Kind<Guid>(
            nameof(ProviderComplaint), "Complaint about a provider", ProviderPermissions.ReviewProvidersName,
            db => from r in db.Set<ProviderComplaint>() join p in db.Set<Provider>() on r.ProviderId equals p.Id select new AuditedRow<Guid> { Key = r.Id, Title = p.Number, Of = p.Id },
            row => $"/Admin/Providers/{row.Of}");
        Action("provider.licence.refused", "Licence refused: the form broke a rule");
        Action("provider.case.refused", "Case refused: the form broke a rule");
    }
}
