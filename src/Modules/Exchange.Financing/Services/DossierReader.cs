using Exchange.Financing.Domain;
using Exchange.Financing.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

/// <summary>The two faces of a dossier, and who has read it. Whether the reader may is decided by the caller.</summary>
internal sealed class DossierReader
{
    private const int PageSize = 20;

    private readonly AppDbContext _db;
    private readonly IPartyDirectory _parties;
    private readonly IRightsDirectory _rights;
    private readonly IUserDirectory _users;
    private readonly DossierDocuments _documents;
    private readonly SiteClock _clock;

    public DossierReader(
        AppDbContext db, IPartyDirectory parties, IRightsDirectory rights, IUserDirectory users, DossierDocuments documents, SiteClock clock)
    {
        _documents = documents;
        _db = db;
        _parties = parties;
        _rights = rights;
        _users = users;
        _clock = clock;
    }

    /// <param name="documentsUrl">See <see cref="WholeDossier"/>.</param>
    public async Task<WholeDossier> ReadWholeAsync(Dossier dossier, string documentsUrl, CancellationToken cancellationToken) => new(
        dossier, (await _parties.FindAsync([dossier.PartyId], cancellationToken))[dossier.PartyId], await RightsOfAsync(dossier, cancellationToken),
        await _documents.ListAsync(dossier.Id, cancellationToken), documentsUrl);

    /// <summary>The dossier was complete; null when what stood in it is erased.</summary>
    public async Task<Teaser?> ReadTeaserAsync(Dossier dossier, CancellationToken cancellationToken) => dossier.IsForgotten
        ? null
        : Teaser.Of(dossier.Need, dossier.Figures, [.. (await RightsOfAsync(dossier, cancellationToken)).Select(MatchRight.Of)], _clock.Today);

    public async Task<Page<OpeningRow>> ListOpeningsAsync(Guid dossierId, int page, int size, CancellationToken cancellationToken)
    {
        var query = _db.Set<DossierOpening>().AsNoTracking().Where(o => o.DossierId == dossierId);
        var rows = await query.OrderByDescending(o => o.At).ThenByDescending(o => o.Id).Skip((page - 1) * size).Take(size).ToListAsync(cancellationToken);
        var parties = await _parties.FindAsync([.. rows.Select(r => r.PartyId).OfType<Guid>().Distinct()], cancellationToken);
        var people = await _users.GetNamesAsync(rows.Select(r => r.UserId).Distinct(), cancellationToken);
        return new Page<OpeningRow>(
            [
                .. rows.Select(r => new OpeningRow(
                    r.PartyId is { } id ? parties.GetValueOrDefault(id)?.Name ?? "" : null, people.GetValueOrDefault(r.UserId) ?? "", r.Document, r.At, r.Reason)),
            ],
            await query.CountAsync(cancellationToken), page, size);
    }

    public Task<Page<OpeningRow>> ListOpeningsAsync(Guid dossierId, int page, CancellationToken cancellationToken) =>
        ListOpeningsAsync(dossierId, page, PageSize, cancellationToken);

    /// <summary>In the order chosen; a right that is gone is left out.</summary>
    private async Task<IReadOnlyList<RightSummary>> RightsOfAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var rights = await _rights.FindAsync(dossier.RightIds, cancellationToken);
        return [.. dossier.RightIds.Where(rights.ContainsKey).Select(id => rights[id])];
    }
}
