using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Financing.ViewModels;
using Exchange.Framework.Data;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

/// <summary>Who stands on the other side of a choice, and how to reach them; nobody before the choice.</summary>
internal sealed class RequestParties
{
    private readonly AppDbContext _db;
    private readonly IPartyDirectory _parties;
    private readonly IContactCards _contacts;

    public RequestParties(AppDbContext db, IPartyDirectory parties, IContactCards contacts)
    {
        _db = db;
        _parties = parties;
        _contacts = contacts;
    }

    /// <summary>Names of firms that have opened their whole dossier.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await _parties.FindAsync(ids, cancellationToken)).ToDictionary(p => p.Key, p => p.Value.Name);

    /// <summary>The firm, for who was picked.</summary>
    public async Task<OtherSide?> FirmOfAsync(DossierRequest request, Dossier dossier, CancellationToken cancellationToken) =>
        request.State == RequestState.Picked ? await OfAsync(dossier.PartyId, request.LenderId, cancellationToken) : null;

    /// <summary>The others that were picked together with this one.</summary>
    public async Task<IReadOnlyList<string>> PartnersOfAsync(DossierRequest request, Dossier dossier, CancellationToken cancellationToken)
    {
        if (request.State != RequestState.Picked)
        {
            return [];
        }

        var ids = await _db.Set<DossierRequest>().AsNoTracking().Where(r => r.DossierId == dossier.Id && r.State == RequestState.Picked && r.Id != request.Id)
            .OrderBy(r => r.SentAt).ThenBy(r => r.Id).Select(r => r.LenderId).ToListAsync(cancellationToken);
        var parties = await _parties.FindAsync(ids, cancellationToken);
        return [.. ids.Where(parties.ContainsKey).Select(id => parties[id].Name)];
    }

    /// <summary>Those picked, for the firm; at most a handful.</summary>
    public async Task<IReadOnlyDictionary<Guid, OtherSide>> LendersOfAsync(
        Dossier dossier, IReadOnlyList<LenderRow> requests, CancellationToken cancellationToken)
    {
        var sides = new Dictionary<Guid, OtherSide>();
        if (dossier.Stage is not (DossierStage.Picked or DossierStage.Closed))
        {
            return sides;
        }

        foreach (var row in requests.Where(r => r.Request.State == RequestState.Picked))
        {
            if (await OfAsync(row.Request.LenderId, dossier.PartyId, cancellationToken) is { } side)
            {
                sides[row.Request.Id] = side;
            }
        }

        return sides;
    }

    private async Task<OtherSide?> OfAsync(Guid partyId, Guid viewerId, CancellationToken cancellationToken) =>
        (await _parties.FindAsync([partyId], cancellationToken)).GetValueOrDefault(partyId) is { } party
            ? new OtherSide(party, await _contacts.GetAsync(partyId, viewerId, cancellationToken))
            : null;
}
