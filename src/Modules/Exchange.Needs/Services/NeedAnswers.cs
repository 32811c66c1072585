using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Listings.Contracts;
using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;
using Exchange.Needs.ViewModels;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Needs.Services;

/// <summary>The commands on answers and the pages of their two sides. Who is of neither finds nothing.</summary>
internal sealed class NeedAnswers
{
    private const int PageSize = 20;
    private const int MaxSubjects = 200;

    private readonly AppDbContext _db;
    private readonly NeedStore _store;
    private readonly NeedEffects _effects;
    private readonly AnswerRows _rows;
    private readonly IPartyDirectory _parties;
    private readonly IContactCards _contacts;
    private readonly IListingDirectory _listings;
    private readonly IRightsDirectory _rights;
    private readonly AnswerCheckUp _checkUp;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<NeedAnswers> S;

    public NeedAnswers(
        AppDbContext db, NeedStore store, NeedEffects effects, AnswerRows rows, IPartyDirectory parties, IContactCards contacts, IListingDirectory listings,
        IRightsDirectory rights, AnswerCheckUp checkUp, ICurrentUser user, SiteClock clock, IStringLocalizer<NeedAnswers> localizer)
    {
        _db = db;
        _store = store;
        _effects = effects;
        _rows = rows;
        _parties = parties;
        _contacts = contacts;
        _listings = listings;
        _rights = rights;
        _checkUp = checkUp;
        _user = user;
        _clock = clock;
        S = localizer;
    }

    /// <summary>What an answer of the party may rest on.</summary>
    public async Task<IReadOnlyList<SelectListItem>> BasesAsync(Guid? partyId, CancellationToken cancellationToken)
    {
        List<SelectListItem> items = [new(S[NeedTexts.Of(AnswerKind.Proposal)], "proposal"), new(S[NeedTexts.Of(AnswerKind.Expert)], "expert")];
        if (partyId is { } party)
        {
            var listings = new SelectListGroup { Name = S["Listings of yours"] };
            items.AddRange((await _listings.ListPublishedAsync(party, MaxSubjects, cancellationToken))
                .Select(l => new SelectListItem($"{l.Number} {l.Title}", $"listing:{l.Id:N}") { Group = listings }));
            var rights = new SelectListGroup { Name = S["Rights of yours"] };
            items.AddRange((await _rights.GetClaimedAsync(party, 0, MaxSubjects, cancellationToken))
                .Select(r => new SelectListItem($"{r.Number} {r.Title}", $"right:{r.Id:N}") { Group = rights }));
        }

        return items;
    }

    /// <returns>Id of the answer; null when there is no such need for everybody to read.</returns>
    public async Task<Result<Guid>?> SendAsync(CurrentParty acting, string number, AnswerForm form, CancellationToken cancellationToken)
    {
        if (await _store.FindAsync(number, cancellationToken) is not { IsPublic: true } need)
        {
            return null;
        }

        var text = await ReadAsync(acting.Party.Id, form, cancellationToken);
        if (!text.Succeeded)
        {
            return Failed(text);
        }

        var sent = NeedAnswer.Send(need, acting.Party.Id, acting.Party.IsVerified, text.Value, form.Agrees, _clock.Today, _clock.Now, acting.Party.IsDemo);
        if (!sent.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return Failed(sent);
        }

        if (await _db.Set<NeedAnswer>().AnyAsync(a => a.OpenKey == sent.Value.OpenKey, cancellationToken))
        {
            _db.ChangeTracker.Clear();
            return AlreadySent();
        }

        _db.Add(sent.Value);
        _effects.Changed(need);
        await _effects.TellSideAsync(need, sent.Value, AnswerSide.Asker, NeedNotices.Answered, "Your need {0} “{1}” was answered", cancellationToken);
        if (await _store.SaveAsync(cancellationToken))
        {
            return Result.Ok(sent.Value.Id);
        }

        // A colleague may have been quicker by a moment.
        return await _db.Set<NeedAnswer>().AnyAsync(a => a.OpenKey == sent.Value.OpenKey, cancellationToken) ? AlreadySent() : Result<Guid>.Fail(NeedTexts.Stale);
    }

    public async Task<GivenAnswersPage> ListGivenAsync(CurrentParty? acting, int page, CancellationToken cancellationToken)
    {
        if (acting is null)
        {
            return new GivenAnswersPage(null, new Page<AnswerRow>([], 0, 1, PageSize));
        }

        var number = PageNumber.Of(page);
        var given = _db.Set<NeedAnswer>().AsNoTracking().Where(a => a.AnswererPartyId == acting.Party.Id);
        var total = await given.CountAsync(cancellationToken);
        var rows = await _rows.ReadAsync(
            await given.OrderByDescending(a => a.LastAt).ThenByDescending(a => a.Id).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken),
            AnswerSide.Answerer, cancellationToken);
        return new GivenAnswersPage(acting, new Page<AnswerRow>(rows, total, number, PageSize));
    }

    /// <returns>Null when the answer is not the party's on either side.</returns>
    public async Task<ThreadPage?> ShowAsync(CurrentParty acting, Guid id, MessageForm? form, CancellationToken cancellationToken)
    {
        var answer = await _db.Set<NeedAnswer>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (answer?.SideOf(acting.Party.Id) is not { } side)
        {
            return null;
        }

        if (acting.CanManage)
        {
            await MarkReadAsync(answer, side, cancellationToken);
        }

        var row = (await _rows.ReadAsync([answer], side, cancellationToken))[0];
        var otherId = side == AnswerSide.Asker ? answer.AnswererPartyId : answer.AskerPartyId;
        var hidden = side == AnswerSide.Answerer && !answer.InTouch
            && await _db.Set<Need>().AnyAsync(n => n.Id == answer.NeedId && n.HidesName, cancellationToken);
        var parties = await _parties.FindAsync([otherId, acting.Party.Id], cancellationToken);
        var other = hidden ? null : parties.GetValueOrDefault(otherId);
        var contact = answer.InTouch ? await _contacts.GetAsync(otherId, acting.Party.Id, cancellationToken) : null;
        var messages = await _db.Set<AnswerMessage>().AsNoTracking().Where(m => m.AnswerId == id).OrderBy(m => m.At).ThenBy(m => m.Id)
            .Take(NeedAnswer.MaxMessages).ToListAsync(cancellationToken);
        return new ThreadPage(
            row, side, acting.CanManage, other, contact,
            [
                .. messages.Select(m => new ThreadEntry(
                    m.Id, m.Side == side, m.Side == side ? acting.Party.Name : other?.Name ?? S["The firm"], m.Side == side ? m.AuthorName : null, m.Text, m.At)),
            ],
            new MessageForm { Version = answer.Version, Text = form?.Text ?? "" });
    }

    public Task<Result?> WriteAsync(Guid partyId, Guid id, MessageForm form, CancellationToken cancellationToken) => ChangeAsync(
        partyId, id, form.Version, null,
        (answer, side) =>
        {
            if (TypedText.Clean(form.Text) is not { } text)
            {
                return Result.Fail("Write a message.", nameof(MessageForm.Text));
            }

            var written = answer.Write(side, text, _user.Id ?? "", _user.Name, _clock.Now);
            if (written.Succeeded)
            {
                _db.Add(written.Value);
            }

            return written;
        },
        NeedNotices.Message, "A message about the answer to need {0} “{1}”", cancellationToken);

    /// <summary>What the answer rests on is asked for anew: nobody agrees to what cannot be had any more.</summary>
    public async Task<Result?> AcceptAsync(Guid partyId, Guid id, long version, CancellationToken cancellationToken)
    {
        var basis = await _db.Set<NeedAnswer>().AsNoTracking().Where(a => a.Id == id && a.AskerPartyId == partyId)
            .Select(a => new { a.Kind, a.SubjectId }).FirstOrDefaultAsync(cancellationToken);
        var obstacle = basis is null ? null : await _checkUp.FindObstacleAsync(basis.Kind, basis.SubjectId, cancellationToken);
        return await ChangeAsync(
            partyId, id, version, AnswerSide.Asker, (answer, _) => obstacle ?? answer.Accept(_clock.Now),
            NeedNotices.Decided, "Your answer to need {0} “{1}” was accepted", cancellationToken);
    }

    public Task<Result?> DeclineAsync(Guid partyId, Guid id, DeclineForm form, CancellationToken cancellationToken) => ChangeAsync(
        partyId, id, form.Version, AnswerSide.Asker,
        (answer, _) => form.Reason is { } reason && Enum.IsDefined(reason)
            ? answer.Decline(reason, TypedText.Clean(form.Text), _clock.Now)
            : Result.Fail("Choose a reason.", nameof(DeclineForm.Reason)),
        NeedNotices.Decided, "Your answer to need {0} “{1}” was declined. The reason stands on its page.", cancellationToken);

    public Task<Result?> AgreeAsync(Guid partyId, Guid id, long version, CancellationToken cancellationToken) => ChangeAsync(
        partyId, id, version, AnswerSide.Answerer, (answer, _) => answer.Agree(_clock.Now),
        NeedNotices.Decided, "Who answered need {0} “{1}” agrees to get in touch", cancellationToken);

    public Task<Result?> WithdrawAsync(Guid partyId, Guid id, long version, CancellationToken cancellationToken) => ChangeAsync(
        partyId, id, version, AnswerSide.Answerer, (answer, _) => answer.Withdraw(_clock.Now),
        NeedNotices.Answered, "An answer to your need {0} “{1}” was withdrawn", cancellationToken);

    /// <summary>Withdraws what the party has answered. Joins the caller's unit of work.</summary>
    public async Task LeaveAllAsync(Guid partyId, bool forgets, CancellationToken cancellationToken)
    {
        var answers = await _db.Set<NeedAnswer>().Where(a => a.AnswererPartyId == partyId).ToListAsync(cancellationToken);
        var needIds = answers.Select(a => a.NeedId).Distinct().ToList();
        var needs = await _db.Set<Need>().Where(n => needIds.Contains(n.Id)).ToDictionaryAsync(n => n.Id, cancellationToken);
        foreach (var answer in answers)
        {
            var need = needs[answer.NeedId];
            if (answer.Withdraw(_clock.Now).Succeeded)
            {
                need.LoseAnswer(_clock.Now);
                _effects.Changed(need);
                await _effects.TellSideAsync(need, answer, AnswerSide.Asker, NeedNotices.Answered, "An answer to your need {0} “{1}” was withdrawn", cancellationToken);
            }

            if (forgets)
            {
                answer.Forget();
            }
        }
    }

    private static Result<Guid> Failed(Result result) => Result<Guid>.Fail(result.Error!, result.Field, [.. result.Arguments ?? []]);

    private static Result<Guid> AlreadySent() => Result<Guid>.Fail("Your organisation has answered this need already: go on there.");

    private async Task<Result<AnswerText>> ReadAsync(Guid partyId, AnswerForm form, CancellationToken cancellationToken)
    {
        if (TypedText.Clean(form.Text) is not { } text)
        {
            return Result<AnswerText>.Fail("Write what you offer.", nameof(AnswerForm.Text));
        }

        var amount = NeedForms.Fen(form.Amount, nameof(AnswerForm.Amount));
        if (!amount.Succeeded)
        {
            return Result<AnswerText>.Fail(amount.Error!, amount.Field);
        }

        var (kind, id, number) = await BasisAsync(partyId, form.Basis, cancellationToken);
        if (kind is not { } basis)
        {
            return Result<AnswerText>.Fail("Choose what your answer rests on: a right or listing must be your own.", nameof(AnswerForm.Basis));
        }

        return await _checkUp.FindObstacleAsync(basis, id, cancellationToken) is { } obstacle
            ? Result<AnswerText>.Fail(obstacle.Error!, nameof(AnswerForm.Basis), [.. obstacle.Arguments ?? []])
            : Result.Ok(new AnswerText(basis, id, number, text, TypedText.Clean(form.Reaches), form.Readiness, amount.Value, form.Months));
    }

    private async Task<(AnswerKind? Kind, Guid? Id, string? Number)> BasisAsync(Guid partyId, string basis, CancellationToken cancellationToken)
    {
        var parts = basis.Split(':');
        if (parts is ["proposal"] or ["expert"])
        {
            return (basis == "expert" ? AnswerKind.Expert : AnswerKind.Proposal, null, null);
        }

        if (parts is not [var kind, var text] || !Guid.TryParseExact(text, "N", out var id))
        {
            return (null, null, null);
        }

        if (kind == "listing" && (await _listings.FindAsync([id], cancellationToken)).GetValueOrDefault(id) is { State: ListingState.Published } listing
            && listing.OwnerPartyId == partyId)
        {
            return (AnswerKind.Listing, id, listing.Number);
        }

        return kind == "right" && (await _rights.FindAsync([id], cancellationToken)).GetValueOrDefault(id) is { } right && right.ClaimedBy == partyId
            ? ((AnswerKind?)AnswerKind.Right, (Guid?)id, (string?)right.Number)
            : (null, null, null);
    }

    private Task MarkReadAsync(NeedAnswer answer, AnswerSide side, CancellationToken cancellationToken)
    {
        var one = _db.Set<NeedAnswer>().Where(a => a.Id == answer.Id);
        return side == AnswerSide.Asker
            ? one.Where(a => a.AskerUnread > 0).ExecuteUpdateAsync(set => set.SetProperty(a => a.AskerUnread, 0), cancellationToken)
            : one.Where(a => a.AnswererUnread > 0).ExecuteUpdateAsync(set => set.SetProperty(a => a.AnswererUnread, 0), cancellationToken);
    }

    /// <param name="only">The side that may do it; null for both.</param>
    /// <returns>Null when the answer is not the party's on that side.</returns>
    private async Task<Result?> ChangeAsync(
        Guid partyId, Guid id, long version, AnswerSide? only, Func<NeedAnswer, AnswerSide, Result> change, string kind, string subject, CancellationToken cancellationToken)
    {
        var answer = await _db.Set<NeedAnswer>().FirstOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (answer?.SideOf(partyId) is not { } side || (only is { } wanted && side != wanted))
        {
            return null;
        }

        if (answer.Version != version)
        {
            return Result.Fail(NeedTexts.Stale);
        }

        var result = change(answer, side);
        if (!result.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return result;
        }

        var need = await _db.Set<Need>().FirstAsync(n => n.Id == answer.NeedId, cancellationToken);
        if (answer.State == AnswerState.Withdrawn)
        {
            need.LoseAnswer(_clock.Now);
            _effects.Changed(need);
        }

        await _effects.TellSideAsync(need, answer, side == AnswerSide.Asker ? AnswerSide.Answerer : AnswerSide.Asker, kind, subject, cancellationToken);
        return await _store.SaveAsync(cancellationToken) ? result : Result.Fail(NeedTexts.Stale);
    }
}
