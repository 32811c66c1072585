using Exchange.Dates.Contracts;
using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Financing.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

/// <summary>
/// What a firm's managers do with its dossiers, but sending. The caller has checked that they manage the party. What is refused
/// leaves <c>dossier.refused</c> in the audit trail; null stands for a dossier that is not the party's.
/// </summary>
internal sealed class DossierDesk
{
    private const int MaxDrafts = 20;
    private const int MaxListed = 500;

    private readonly AppDbContext _db;
    private readonly PublicNumbers _numbers;
    private readonly IRightsDirectory _rights;
    private readonly IDistricts _districts;
    private readonly AnswerClock _answerClock;
    private readonly FinancingNotices _notices;
    private readonly DossierDocuments _documents;
    private readonly IResponseTimes _responses;
    private readonly IProviderDirectory _providers;
    private readonly Outbox _outbox;
    private readonly IAuditTrail _audit;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public DossierDesk(
        AppDbContext db, PublicNumbers numbers, IRightsDirectory rights, IDistricts districts, AnswerClock answerClock, FinancingNotices notices,
        DossierDocuments documents, IResponseTimes responses, IProviderDirectory providers, Outbox outbox, IAuditTrail audit, ICurrentUser user,
        SiteClock clock)
    {
        _db = db;
        _numbers = numbers;
        _rights = rights;
        _districts = districts;
        _answerClock = answerClock;
        _notices = notices;
        _documents = documents;
        _responses = responses;
        _providers = providers;
        _outbox = outbox;
        _audit = audit;
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

        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        var dossier = new Dossier(
            await _numbers.NextAsync("RZ", cancellationToken), party.Id, PlaceOf(party).District, party.IsDemo, _clock.Now);
        fill(dossier);
        _db.Add(dossier);
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Result.Ok(dossier.Number);
    }

    public Task<Result?> SaveNeedAsync(Guid partyId, string number, NeedForm form, CancellationToken cancellationToken)
    {
        var need = NeedOf(form);
        return ChangeAsync(
            partyId, number, form.Version, dossier => Task.FromResult(dossier.SaveNeed(need, _clock.Now)), new { form.Amount, form.TermMonths }, cancellationToken);
    }

    public async Task<Result?> SaveRightsAsync(Guid partyId, string number, RightsForm form, CancellationToken cancellationToken)
    {
        // Only the party's own: an id of somebody else's right is as if it had not been sent.
        var mine = (await _rights.GetClaimedAsync(partyId, 0, MaxListed, cancellationToken)).Select(r => r.Id).Where(form.RightIds.Contains).ToList();
        return await ChangeAsync(
            partyId, number, form.Version, dossier => Task.FromResult(dossier.SaveRights(mine, _clock.Now)), new { form.RightIds.Count }, cancellationToken);
    }

    public Task<Result?> SaveFiguresAsync(Guid partyId, string number, FiguresForm form, CancellationToken cancellationToken)
    {
        var figures = FiguresOf(form);
        return ChangeAsync(
            partyId, number, form.Version, dossier => Task.FromResult(dossier.SaveFigures(figures, _clock.Today.Year, _clock.Now)),
            new { Step = nameof(DossierStep.Figures) }, cancellationToken);
    }

    public Task<Result?> OpenAsync(Guid partyId, string number, OpenForm form, CancellationToken cancellationToken) => ChangeAsync(
        partyId, number, form.Version,
        async dossier => await MissesRightsAsync(dossier, cancellationToken)
            ? Result.Fail(DossierTexts.RightsGone)
            : dossier.Open(form.Consents, _user.Id!, _clock.Today.Year, _clock.Now),
        new { Step = nameof(DossierStep.Consents) }, cancellationToken);

    /// <summary>Back to the draft as long as nobody has it.</summary>
    public Task<Result?> ReopenAsync(Guid partyId, string number, long version, CancellationToken cancellationToken) => ChangeAsync(
        partyId, number, version, dossier => Task.FromResult(dossier.Reopen(_clock.Now)), new { Step = "Reopen" }, cancellationToken);

    /// <summary>Asks for an answer anew whose last day has passed.</summary>
    public async Task<Result?> AskAgainAsync(Guid partyId, string number, Guid requestId, CancellationToken cancellationToken)
    {
        var due = await _answerClock.EndAsync(cancellationToken);
        return await ChangeRequestAsync(
            partyId, number, requestId,
            async (_, request) => await OffersAsync(request, cancellationToken)
                ? request.AskAgain(due.Safe, _clock.Today, _clock.Now)
                : Result.Fail(DossierTexts.LenderStoppedNow),
            async (_, request) =>
            {
                await _notices.SetDeadlineAsync(request, due, cancellationToken);
                await _notices.TellLenderAsync(request, NoticeTexts.AskedAgain, cancellationToken);
            },
            cancellationToken);
    }

    public Task<Result?> SetAccessAsync(Guid partyId, string number, Guid requestId, bool isOpen, CancellationToken cancellationToken) => ChangeRequestAsync(
        partyId, number, requestId,
        async (_, request) => !isOpen || await OffersAsync(request, cancellationToken)
            ? request.SetAccess(isOpen, _clock.Now)
            : Result.Fail(DossierTexts.LenderStoppedNow),
        (_, request) => _notices.TellLenderAsync(
            request, isOpen ? NoticeTexts.Opened : NoticeTexts.Shut, cancellationToken),
        cancellationToken);

    public async Task<Result?> ReplyAsync(Guid partyId, string number, Guid requestId, string? text, CancellationToken cancellationToken)
    {
        PeriodEnd? due = null;
        return await ChangeRequestAsync(
            partyId, number, requestId,
            (_, request) =>
            {
                due = _answerClock.GoesOn(request);
                return Task.FromResult(
                    Typed.Text(text) is { } clean ? request.ReplyTo(clean, due.Safe, _clock.Now) : Result.Fail("Please fill in this field.", "Text"));
            },
            async (_, request) =>
            {
                if (request.StoppedAt is null)
                {
                    await _notices.SetDeadlineAsync(request, due!, cancellationToken);
                    await _responses.RecordAsync(request.LenderId, request.CountedFrom(_clock.Now), null, request.Id, cancellationToken);
                }

                await _notices.TellLenderAsync(request, NoticeTexts.Replied, cancellationToken);
            },
            cancellationToken);
    }

    /// <param name="answerId">The answer that the firm has seen: a newer one is looked at first.</param>
    /// <param name="with">Requests of those taken along: guarantor, insurer, appraiser.</param>
    public Task<Result?> PickAsync(
        Guid partyId, string number, Guid requestId, long version, Guid answerId, IReadOnlyList<Guid> with, CancellationToken cancellationToken) => ChangeAsync(
        partyId, number, version,
        async dossier =>
        {
            var requests = await _db.Set<DossierRequest>().Include(r => r.Answers).Where(r => r.DossierId == dossier.Id).ToListAsync(cancellationToken);
            if (requests.FirstOrDefault(r => r.Id == requestId) is not { } picked)
            {
                return Result.Fail(DossierTexts.NotOpen);
            }

            if (picked.Current?.Id != answerId)
            {
                return Result.Fail(DossierTexts.Stale);
            }

            var partners = requests.Where(r => r.Id != requestId && with.Contains(r.Id)).ToList();
            if (partners.Count != with.Distinct().Count(id => id != requestId))
            {
                return Result.Fail(DossierTexts.NotOpen);
            }

            var lenders = await _providers.FindAsync([.. partners.Append(picked).Select(r => r.LenderId)], cancellationToken);
            if (lenders.Values.Any(l => !l.IsOffering))
            {
                return Result.Fail(DossierTexts.LenderStoppedNow);
            }

            var result = dossier.Pick(picked, partners, _clock.Today, _clock.Now);
            if (result.Succeeded)
            {
                foreach (var request in partners.Append(picked))
                {
                    await _notices.DropDeadlineAsync(request, cancellationToken);
                    await _notices.TellLenderAsync(request, NoticeTexts.Picked, cancellationToken);
                }

                await _notices.AwaitOutcomeAsync(dossier, cancellationToken);
                await DropAsync(requests.Where(r => r.State != RequestState.Picked), NoticeTexts.PickedOther, cancellationToken);
            }

            return result;
        },
        new { Request = requestId, With = with.Take(DossierSending.MaxLenders) }, cancellationToken);

    public Task<Result?> WithdrawAsync(Guid partyId, string number, EndForm form, CancellationToken cancellationToken) => ChangeAsync(
        partyId, number, form.Version,
        async dossier =>
        {
            var result = dossier.Withdraw(Typed.Text(form.Reason), _clock.Now);
            if (result.Succeeded)
            {
                await _notices.EndOutcomeAsync(dossier, cancellationToken);
                await DropAsync(await RequestsOfAsync(dossier.Id, cancellationToken), NoticeTexts.Withdrawn, cancellationToken);
                await _documents.DropAsync(dossier.Id, cancellationToken);
            }

            return result;
        },
        new { Step = "Withdraw" }, cancellationToken);

    public Task<Result?> CloseAsync(Guid partyId, string number, EndForm form, CancellationToken cancellationToken) => ChangeAsync(
        partyId, number, form.Version,
        async dossier =>
        {
            var requests = await RequestsOfAsync(dossier.Id, cancellationToken);
            var result = form.Outcome is { } outcome && Enum.IsDefined(outcome)
                ? dossier.Close(outcome, Typed.ToFen(form.Amount), requests.FirstOrDefault(r => r.Id == form.Lender), Typed.Text(form.Reason), _clock.Now)
                : Result.Fail("Choose how it ended.", nameof(form.Outcome));
            if (result.Succeeded)
            {
                _outbox.Add(new DossierClosed(dossier.Id, dossier.Outcome!.Value, dossier.FinancedFen, dossier.FinancedBy));
                await _notices.EndOutcomeAsync(dossier, cancellationToken);
                if (requests.Find(r => r.LenderId == dossier.FinancedBy) is { } lender)
                {
                    await _notices.AskToConfirmAsync(lender, await _answerClock.EndAsync(cancellationToken), cancellationToken);
                }

                // Who was picked with the lender stays in the picture of what came about.
                await DropAsync(
                    requests.Where(r => dossier.FinancedBy is null || (r.LenderId != dossier.FinancedBy && r.State != RequestState.Picked)), NoticeTexts.Closed,
                    cancellationToken);
                await _documents.DropAsync(dossier.Id, cancellationToken);
            }

            return result;
        },
        new { form.Outcome, form.Amount }, cancellationToken);

    /// <summary>
    /// Nobody acts for the firm any more: what is not ended is withdrawn, the lenders read no reason, and of a natural person only the
    /// course is left. Joins the caller's unit of work.
    /// </summary>
    public async Task LeaveAllAsync(Guid partyId, bool forget, CancellationToken cancellationToken)
    {
        foreach (var dossier in await _db.Set<Dossier>().Where(d => d.PartyId == partyId).OrderBy(d => d.Id).Take(MaxListed).ToListAsync(cancellationToken))
        {
            var requests = await RequestsOfAsync(dossier.Id, cancellationToken);
            if (dossier.Withdraw(null, _clock.Now).Succeeded)
            {
                await DropAsync(requests, NoticeTexts.Withdrawn, cancellationToken);
                await _documents.DropAsync(dossier.Id, cancellationToken);
            }

            if (forget)
            {
                dossier.Forget();
                requests.ForEach(r => r.ForgetReply());
                await _db.Set<JointQuestion>().Where(q => q.DossierId == dossier.Id).ExecuteDeleteAsync(cancellationToken);
            }
        }
    }

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
        Typed.ToFen(form.Revenue), Typed.ToFen(form.Profit), Typed.ToFen(form.Assets), Typed.ToFen(form.Debts), form.Staff, form.FoundedYear, form.HasArrears);

    private DossierNeed NeedOf(NeedForm form) => new(
        Typed.ToFen(form.Amount), form.Purpose, Typed.Text(form.Use), form.TermMonths, [.. form.Wishes.Where(Enum.IsDefined).Distinct()],
        _districts.Find(form.District) is { IsZone: false } district ? district.Code : null, [.. Categories.All.Where(form.Categories.Contains)],
        form.InZone ? Zone?.Code : null);

    private District? Zone => _districts.All.FirstOrDefault(d => d.IsZone);

    private (string? District, string? Zone) PlaceOf(PartySummary party) => _districts.Find(party.District) switch
    {
        { IsZone: true } zone => (null, zone.Code),
        { } district => (district.Code, null),
        _ => (null, null),
    };

    private async Task<bool> OffersAsync(DossierRequest request, CancellationToken cancellationToken) =>
        (await _providers.FindAsync([request.LenderId], cancellationToken)).GetValueOrDefault(request.LenderId) is { IsOffering: true };

    private Task<List<DossierRequest>> RequestsOfAsync(Guid dossierId, CancellationToken cancellationToken) =>
        _db.Set<DossierRequest>().Where(r => r.DossierId == dossierId).ToListAsync(cancellationToken);

    /// <summary>Ends them: a dossier has at most <see cref="DossierSending.MaxLenders"/>.</summary>
    private async Task DropAsync(IEnumerable<DossierRequest> requests, string subject, CancellationToken cancellationToken)
    {
        foreach (var request in requests.Where(r => r.IsRunning || r.State == RequestState.Picked).ToList())
        {
            // Nobody is blamed for a question that was taken back in time.
            if (request.FirstAnsweredAt is null && !request.IsOverdue(_clock.Today))
            {
                await _responses.ForgetAsync(request.LenderId, request.Id, cancellationToken);
            }

            request.Drop(_clock.Now);
            await _notices.DropDeadlineAsync(request, cancellationToken);
            await _notices.TellLenderAsync(request, subject, cancellationToken);
        }
    }

    private async Task<Result?> ChangeRequestAsync(
        Guid partyId, string number, Guid requestId, Func<Dossier, DossierRequest, Task<Result>> change, Func<Dossier, DossierRequest, Task> then,
        CancellationToken cancellationToken)
    {
        var dossier = await _db.Set<Dossier>().AsNoTracking().FirstOrDefaultAsync(d => d.Number == number && d.PartyId == partyId, cancellationToken);
        if (dossier is null
            || await _db.Set<DossierRequest>().Include(r => r.Answers).FirstOrDefaultAsync(r => r.Id == requestId && r.DossierId == dossier.Id, cancellationToken) is not { } request)
        {
            return null;
        }

        var result = await change(dossier, request);
        if (!result.Succeeded)
        {
            return await RefuseAsync(dossier.Number, result, new { Request = requestId }, cancellationToken);
        }

        await then(dossier, request);
        return await SaveAsync(cancellationToken);
    }

    private async Task<Result?> ChangeAsync(
        Guid partyId, string number, long version, Func<Dossier, Task<Result>> change, object detail, CancellationToken cancellationToken)
    {
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        var mine = _db.Set<Dossier>().Where(d => d.Number == number && d.PartyId == partyId);

        // Locks the row: two commands at the same moment wait for each other, and the second one is stale.
        if (await mine.ExecuteUpdateAsync(set => set.SetProperty(d => d.UpdatedAt, d => d.UpdatedAt), cancellationToken) == 0)
        {
            return null;
        }

        var dossier = await mine.Include(d => d.Consents).FirstAsync(cancellationToken);
        if (dossier.Version != version)
        {
            return Result.Fail(DossierTexts.Stale);
        }

        var result = await change(dossier);
        if (!result.Succeeded)
        {
            await transaction.RollbackAsync(cancellationToken);
            return await RefuseAsync(number, result, detail, cancellationToken);
        }

        var saved = await SaveAsync(cancellationToken);
        if (saved.Succeeded)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return saved;
    }

    private async Task<Result> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _db.SaveChangesAsync(cancellationToken);
            return Result.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            _db.ChangeTracker.Clear();
            return Result.Fail(DossierTexts.Stale);
        }
    }

    private async Task<Result> RefuseAsync(string number, Result result, object detail, CancellationToken cancellationToken)
    {
        _db.ChangeTracker.Clear();
        if (result.Error != DossierTexts.Stale)
        {
            _audit.Record("dossier.refused", nameof(Dossier), number, new { result.Error, result.Field, Typed = detail });
            await _db.SaveChangesAsync(cancellationToken);
        }

        return result;
    }
}
