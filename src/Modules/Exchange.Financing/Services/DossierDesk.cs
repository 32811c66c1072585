using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Financing.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

/// <summary>
/// The steps by which a firm's managers fill in a dossier. The caller has checked that they manage the party. See <see cref="DossierStore"/>.
/// </summary>
internal sealed class DossierDesk
{
    private const int MaxDrafts = 20;
    private const int MaxListed = 500;

    private readonly AppDbContext _db;
    private readonly DossierStore _store;
    private readonly PublicNumbers _numbers;
    private readonly IRightsDirectory _rights;
    private readonly PledgeCheck _pledge;
    private readonly IDistricts _districts;
    private readonly DossierCourse _course;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public DossierDesk(
        AppDbContext db, DossierStore store, PublicNumbers numbers, IRightsDirectory rights, PledgeCheck pledge, IDistricts districts, DossierCourse course, ICurrentUser user,
        SiteClock clock)
    {
        _db = db;
        _store = store;
        _numbers = numbers;
        _rights = rights;
        _pledge = pledge;
        _districts = districts;
        _course = course;
        _user = user;
        _clock = clock;
    }

    /// <returns>The number of the draft.</returns>
    /// <param name="start">What the page from which it is begun brings along.</param>
    public Task<Result<string>> CreateAsync(PartySummary party, DossierStart start, CancellationToken cancellationToken)
    {
        var place = PlaceOf(party);
        var need = new DossierNeed(
            start.AmountFen, null, null, start.TermMonths, start.Wish is { } wish ? [wish] : [], place.District, [], place.Zone);
        return CreateAsync(party, dossier => dossier.BeginWith(need, start.LenderId, start.ProductId, _clock.Now), cancellationToken);
    }

    /// <summary>A draft with everything of an earlier dossier but its consents.</summary>
    /// <returns>The number of the draft; null when the earlier one is not the party's.</returns>
    public async Task<Result<string>?> CopyAsync(PartySummary party, string number, CancellationToken cancellationToken)
    {
        if (await _db.Set<Dossier>().AsNoTracking().FirstOrDefaultAsync(d => d.Number == number && d.PartyId == party.Id, cancellationToken) is not { } earlier)
        {
            return null;
        }

        var mine = (await _rights.FindAsync(earlier.RightIds, cancellationToken)).Values.Where(r => r.ClaimedBy == party.Id).Select(r => r.Id).ToHashSet();
        return await CreateAsync(
            party,
            dossier =>
            {
                dossier.BeginWith(earlier.Need, earlier.StartLenderId, earlier.StartProductId, _clock.Now);
                dossier.SaveRights([.. earlier.RightIds.Where(mine.Contains)], _clock.Now);
                dossier.SaveFigures(earlier.Figures, _clock.Today.Year, _clock.Now);
            },
            cancellationToken);
    }

    private async Task<Result<string>> CreateAsync(PartySummary party, Action<Dossier> fill, CancellationToken cancellationToken)
    {
        if (await _db.Set<Dossier>().CountAsync(d => d.PartyId == party.Id && d.Stage == DossierStage.Draft, cancellationToken) >= MaxDrafts)
        {
            return Result<string>.Fail("There are 20 drafts already: finish or withdraw one first.");
        }

        await using var transaction = await _db.BeginIfNoneAsync(cancellationToken);
        var dossier = new Dossier(
            await _numbers.NextAsync("RZ", cancellationToken), party.Id, PlaceOf(party).District, party.IsDemo, _clock.Now);
        fill(dossier);
        _db.Add(dossier);
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitIfOwnAsync(cancellationToken);
        return Result.Ok(dossier.Number);
    }

    public Task<Result?> SaveNeedAsync(Guid partyId, string number, NeedForm form, CancellationToken cancellationToken)
    {
        var need = NeedOf(form);
        return _store.ChangeAsync(
            partyId, number, form.Version, dossier => Task.FromResult(dossier.SaveNeed(need, _clock.Now)), new { form.Amount, form.TermMonths }, cancellationToken);
    }

    public async Task<Result?> SaveRightsAsync(Guid partyId, string number, RightsForm form, CancellationToken cancellationToken)
    {
        // Only the party's own: an id of somebody else's right is as if it had not been sent.
        var mine = (await _rights.GetClaimedAsync(partyId, 0, MaxListed, cancellationToken)).Select(r => r.Id).Where(form.RightIds.Contains).ToList();
        return await _store.ChangeAsync(
            partyId, number, form.Version, dossier => Task.FromResult(dossier.SaveRights(mine, _clock.Now)), new { form.RightIds.Count }, cancellationToken);
    }

    public Task<Result?> SaveFiguresAsync(Guid partyId, string number, FiguresForm form, CancellationToken cancellationToken)
    {
        var figures = FiguresOf(form);
        return _store.ChangeAsync(
            partyId, number, form.Version, dossier => Task.FromResult(dossier.SaveFigures(figures, _clock.Today.Year, _clock.Now)),
            new { Step = nameof(DossierStep.Figures) }, cancellationToken);
    }

    public Task<Result?> OpenAsync(Guid partyId, string number, OpenForm form, CancellationToken cancellationToken) => _store.ChangeAsync(
        partyId, number, form.Version,
        async dossier => _course.Add(
            await MissesRightsAsync(dossier, cancellationToken)
                ? Result.Fail(DossierTexts.RightsGone)
                : dossier.Open(form.Consents, _user.Id!, _clock.Today.Year, _clock.Now),
            dossier.Id, CourseKind.Completed),
        new { Step = nameof(DossierStep.Consents) }, cancellationToken);

    /// <summary>Back to the draft as long as nobody has it.</summary>
    public Task<Result?> ReopenAsync(Guid partyId, string number, long version, CancellationToken cancellationToken) => _store.ChangeAsync(
        partyId, number, version, dossier => Task.FromResult(_course.Add(dossier.Reopen(_clock.Now), dossier.Id, CourseKind.Reopened)), new { Step = "Reopen" }, cancellationToken);

    /// <summary>Leaves the rights out that cannot be pledged today.</summary>
    /// <returns>Null when there is no such dossier of the party.</returns>
    public Task<Result?> TakeOutAsync(Guid partyId, string number, long version, CancellationToken cancellationToken) => _store.ChangeAsync(
        partyId, number, version,
        async dossier => _course.Add(
            dossier.TakeOut(
                [.. (await _pledge.FindAsync(dossier, cancellationToken)).Select(o => o.RightId)],
                await _db.Set<DossierRequest>().AnyAsync(r => r.DossierId == dossier.Id, cancellationToken), _clock.Now),
            dossier.Id, CourseKind.TakenOut),
        new { Step = "TakeOut" }, cancellationToken);

    /// <summary>Everything that keeps the form from being saved, so that all of it is told at once.</summary>
    public IReadOnlyList<DossierProblem> OutOfRange(NeedForm form) => DossierCheck.OutOfRange(NeedOf(form));

    public IReadOnlyList<DossierProblem> OutOfRange(FiguresForm form) => DossierCheck.OutOfRange(FiguresOf(form), _clock.Today.Year);

    /// <summary>Whether a chosen right is not the party's any more.</summary>
    public async Task<bool> MissesRightsAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var rights = await _rights.FindAsync(dossier.RightIds, cancellationToken);
        return dossier.RightIds.Any(id => rights.GetValueOrDefault(id)?.ClaimedBy != dossier.PartyId);
    }

    private static DossierFigures FiguresOf(FiguresForm form) => new(
        TypedFigures.ToFen(form.Revenue), TypedFigures.ToFen(form.Profit), TypedFigures.ToFen(form.Assets), TypedFigures.ToFen(form.Debts), form.Staff, form.FoundedYear, form.HasArrears);

    private DossierNeed NeedOf(NeedForm form) => new(
        TypedFigures.ToFen(form.Amount), form.Purpose, TypedText.Clean(form.Use), form.TermMonths, [.. form.Wishes.Where(Enum.IsDefined).Distinct()],
        _districts.Find(form.District) is { IsZone: false } district ? district.Code : null, [.. Categories.All.Where(form.Categories.Contains)],
        form.InZone ? Zone?.Code : null);

    private District? Zone => _districts.All.FirstOrDefault(d => d.IsZone);

    private (string? District, string? Zone) PlaceOf(PartySummary party) => _districts.Find(party.District) switch
    {
        { IsZone: true } zone => (null, zone.Code),
        { } district => (district.Code, null),
        _ => (null, null),
    };
}
