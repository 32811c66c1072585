using Exchange.Dates.Contracts;
using Exchange.Framework.Data;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Services;

/// <summary>Whoever may review providers is reminded of the licences to check and the complaints to take up and to decide.</summary>
internal sealed class ReviewAudience : IDeadlineAudience
{
    private readonly AppDbContext _db;
    private readonly IUserDirectory _users;

    public ReviewAudience(AppDbContext db, IUserDirectory users)
    {
        _db = db;
        _users = users;
    }

    public IReadOnlyCollection<string> Kinds { get; } = [ProviderDeadlines.Check, ProviderDeadlines.TakeUp, ProviderDeadlines.Decide];

    public async Task<(IReadOnlyList<string> UserIds, string Url)?> FindAsync(DeadlineKey key, CancellationToken cancellationToken)
    {
        var isLicence = key.Kind == ProviderDeadlines.Check;
        var provider = isLicence
            ? await _db.Set<ProviderLicence>().Where(l => l.Id == key.SubjectId).Select(l => (Guid?)l.ProviderId).FirstOrDefaultAsync(cancellationToken)
            : await _db.Set<ProviderComplaint>().Where(c => c.Id == key.SubjectId).Select(c => (Guid?)c.ProviderId).FirstOrDefaultAsync(cancellationToken);
        return provider is { } id
            ? ([.. await _users.FindIdsByPermissionAsync(ProviderPermissions.ReviewProvidersName, cancellationToken)], $"/Admin/Providers/{id:N}#{(isLicence ? "licences" : "complaints")}")
            : null;
    }
}
