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
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Needs.Services;

/// <summary>What a firm does with its needs. A need of another party does not exist here.</summary>
internal sealed class NeedDesk
{
    private const string Prefix = "XQ";

    private readonly AppDbContext _db;
    private readonly NeedStore _store;
    private readonly NeedForms _forms;
    private readonly NeedEffects _effects;
    private readonly ICurrentParty _party;
    private readonly ICurrentUser _user;
    private readonly IListingDirectory _listings;
    private readonly IRightsDirectory _rights;
    private readonly ISearchService _search;
    private readonly PublicNumbers _numbers;
    private readonly SiteClock _clock;

    public NeedDesk(
        AppDbContext db, NeedStore store, NeedForms forms, NeedEffects effects, ICurrentParty party, ICurrentUser user, IListingDirectory listings,
        IRightsDirectory rights, ISearchService search, PublicNumbers numbers, SiteClock clock)
    {
        _db = db;
        _store = store;
        _forms = forms;
        _effects = effects;
        _party = party;
        _user = user;
        _listings = listings;
        _rights = rights;
        _search = search;
        _numbers = numbers;
        _clock = clock;
    }

    private Actor Asker => new(NeedSide.Asker, _user.Id, _clock.Now, _clock.Today);

    /// <summary>Keeps a draft, and submits it in the same step when asked.</summary>
    /// <returns>The number.</returns>
    public async Task<Result<string>> CreateAsync(NeedForm form, bool submits, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Result<string>.Fail("You may not post needs for this party.");
        }

        var text = _forms.Read(form);
        if (!text.Succeeded)
        {
            return Result<string>.Fail(text.Error!, text.Field, [.. text.Arguments ?? []]);
        }

        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        var need = new Need
        {
            Number = await _numbers.NextAsync(Prefix, cancellationToken),
            AskerPartyId = acting.Party.Id,
            Title = text.Value.Title,
            Deadline = text.Value.Deadline,
            CreatedAt = _clock.Now,
            IsDemo = acting.Party.IsDemo,
        };
        need.Begin(text.Value, Asker);
        if (submits && need.Submit(Asker) is { Succeeded: false } refused)
        {
            // Nothing is kept: the form is shown again with what is missing.
            return Result<string>.Fail(refused.Error!, refused.Field, [.. refused.Arguments ?? []]);
        }

        _db.Add(need);
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Result.Ok(need.Number);
    }

    /// <returns>Null when there is no such need for this person.</returns>
    public Task<Result?> SaveAsync(string number, NeedForm form, bool submits, CancellationToken cancellationToken) => ChangeAsync(number, form.Version, need =>
    {
        var text = _forms.Read(form);
        if (!text.Succeeded)
        {
            return text;
        }

        var revised = need.Revise(text.Value, Asker);
        return revised.Succeeded && submits ? need.Submit(Asker) : revised;
    }, cancellationToken);

    public Task<Result?> SubmitAsync(string number, long version, CancellationToken cancellationToken) =>
        ChangeAsync(number, version, need => need.Submit(Asker), cancellationToken);

    public Task<Result?> TakeBackAsync(string number, long version, CancellationToken cancellationToken) =>
        ChangeAsync(number, version, need => need.TakeBack(Asker), cancellationToken);

    public async Task<Result?> CallAsync(string number, CloseForm form, CancellationToken cancellationToken) => await ChangeAsync(
        number, form.Version, need => need.Call(form.Until ?? default, Asker), cancellationToken,
        "Need {0} “{1}” has become a call: it is open for longer.");

    public async Task<Result?> ExtendAsync(string number, CloseForm form, CancellationToken cancellationToken) => await ChangeAsync(
        number, form.Version, need => need.Extend(form.Until ?? default, Asker), cancellationToken,
        "Need {0} “{1}” was prolonged.");

    public async Task<Result?> CloseAsync(string number, CloseForm form, CancellationToken cancellationToken)
    {
        // What the clock and the operator say is not the firm's to choose.
        if (form.Outcome is not { } outcome || !Enum.IsDefined(outcome) || outcome is NeedOutcome.Expired or NeedOutcome.Removed)
        {
            return await FindMineAsync(number, cancellationToken) is null ? null : Result.Fail("Choose why the need ends.", nameof(CloseForm.Outcome));
        }

        string? solvedBy = null;
        if (outcome == NeedOutcome.SolvedByListing && TypedText.Clean(form.SolvedBy) is { } typed)
        {
            solvedBy = await FindNumberAsync(typed, cancellationToken);
            if (solvedBy is null)
            {
                return await FindMineAsync(number, cancellationToken) is null
                    ? null
                    : Result.Fail("No listing or right of this number is on the exchange.", nameof(CloseForm.SolvedBy));
            }
        }

        return await ChangeAsync(
            number, form.Version,
            async need => outcome == NeedOutcome.SolvedByAnswer && form.Answer is { } answer
                && !await _db.Set<NeedAnswer>().AnyAsync(a => a.Id == answer && a.NeedId == need.Id && a.State != AnswerState.Withdrawn, cancellationToken)
                    ? Result.Fail("Choose the answer that solved it.", nameof(CloseForm.Answer))
                    : need.Close(outcome, solvedBy, form.Answer, TypedText.Clean(form.Reason), Asker),
            cancellationToken, "Need {0} “{1}” is closed. The reason stands on its page.");
    }

    /// <summary>Lets a party read the details, or not any more.</summary>
    /// <returns>Null when there is no such request for this person.</returns>
    public async Task<Result?> DecideAccessAsync(string number, Guid accessId, bool grants, long version, CancellationToken cancellationToken)
    {
        if (await FindMineAsync(number, cancellationToken) is not { } need
            || await _db.Set<DetailAccess>().FirstOrDefaultAsync(a => a.Id == accessId && a.NeedId == need.Id, cancellationToken) is not { } access)
        {
            return null;
        }

        if (access.Version != version)
        {
            return Result.Fail(NeedTexts.Stale);
        }

        var decided = access.Decide(grants, _clock.Now);
        if (!decided.Succeeded)
        {
            return decided;
        }

        await _effects.TellReaderAsync(
            need, access.ReaderPartyId, grants ? "You may read the details of need {0} “{1}”" : "The firm does not show the details of need {0} “{1}”", cancellationToken);
        return await _store.SaveAsync(cancellationToken) ? decided : Result.Fail(NeedTexts.Stale);
    }

    private async Task<string?> FindNumberAsync(string typed, CancellationToken cancellationToken)
    {
        if (await _listings.FindByNumberAsync(typed, cancellationToken) is { } listing)
        {
            return listing.Number;
        }

        // A number in any written form is found by its whole, so that there is one hit or none that is meant.
        return typed.Any(char.IsAsciiDigit) && _search.Search(new SearchRequest { Source = "patents", Query = typed, PageSize = 2 }) is { Total: 1, Relaxed: false } found
            && (await _rights.FindAsync([found.Hits[0].Id], cancellationToken)).GetValueOrDefault(found.Hits[0].Id) is { } right
            ? right.Number
            : null;
    }

    private Task<Result?> ChangeAsync(string number, long version, Func<Need, Result> change, CancellationToken cancellationToken, string? news = null) =>
        ChangeAsync(number, version, need => Task.FromResult(change(need)), cancellationToken, news);

    /// <param name="news">English msgid of what those are told who have answered.</param>
    private async Task<Result?> ChangeAsync(
        string number, long version, Func<Need, Task<Result>> change, CancellationToken cancellationToken, string? news = null)
    {
        if (await FindMineAsync(number, cancellationToken) is not { } need)
        {
            return null;
        }

        if (need.Version != version)
        {
            return Result.Fail(NeedTexts.Stale);
        }

        var result = await change(need);
        if (!result.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return result;
        }

        _effects.Changed(need);
        if (news is not null)
        {
            var answerers = await _db.Set<NeedAnswer>().Where(a => a.NeedId == need.Id && a.State != AnswerState.Withdrawn)
                .Select(a => a.AnswererPartyId).Distinct().ToListAsync(cancellationToken);
            await _effects.TellAnswerersAsync(need, answerers, news, cancellationToken);
        }

        return await _store.SaveAsync(cancellationToken) ? result : Result.Fail(NeedTexts.Stale);
    }

    private async Task<Need?> FindMineAsync(string number, CancellationToken cancellationToken) =>
        await _party.GetAsync(cancellationToken) is { CanManage: true } acting && await _store.FindAsync(number, cancellationToken) is { } need
            && need.AskerPartyId == acting.Party.Id
                ? need
                : null;
}
