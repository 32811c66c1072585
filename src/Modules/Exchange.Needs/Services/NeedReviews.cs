using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;
using Exchange.Needs.ViewModels;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Needs.Services;

/// <summary>What the operator does with needs. Null: there is no such need.</summary>
internal sealed class NeedReviews
{
    private const int PageSize = 20;
    private const string OwnParty = "You belong to the firm that posts this need. Somebody else must review it.";

    private readonly AppDbContext _db;
    private readonly NeedStore _store;
    private readonly NeedPages _pages;
    private readonly NeedEffects _effects;
    private readonly IPartyDirectory _parties;
    private readonly NeedMembership _membership;
    private readonly ICurrentUser _user;
    private readonly SiteSettings _settings;
    private readonly SiteClock _clock;

    public NeedReviews(
        AppDbContext db, NeedStore store, NeedPages pages, NeedEffects effects, IPartyDirectory parties, NeedMembership membership, ICurrentUser user,
        SiteSettings settings, SiteClock clock)
    {
        _db = db;
        _store = store;
        _pages = pages;
        _effects = effects;
        _parties = parties;
        _membership = membership;
        _user = user;
        _settings = settings;
        _clock = clock;
    }

    private Actor Operator => new(NeedSide.Operator, _user.Id, _clock.Now, _clock.Today);

    public async Task<QueuePage> QueueAsync(NeedState state, int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        var hours = (await _settings.GetAsync<NeedReviewSettings>(cancellationToken)).ServiceHours;
        var all = _db.Set<Need>().AsNoTracking();
        var counts = await all.GroupBy(n => n.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var filtered = all.Where(n => n.State == state);

        // The oldest waits longest; elsewhere the latest change is of interest.
        var ordered = state == NeedState.Submitted
            ? filtered.OrderBy(n => n.SubmittedAt).ThenBy(n => n.Id)
            : filtered.OrderByDescending(n => n.UpdatedAt).ThenByDescending(n => n.Id);
        var rows = await ordered.Skip((number - 1) * PageSize).Take(PageSize)
            .Select(n => new { n.Number, n.Title, n.AskerPartyId, n.State, n.SubmittedAt, n.Answers, n.IsDemo }).ToListAsync(cancellationToken);
        var parties = await _parties.FindAsync(rows.Select(r => r.AskerPartyId).Distinct().ToList(), cancellationToken);
        var now = _clock.Now;
        return new QueuePage(
            new Page<QueueRow>(
                [
                    .. rows.Select(r =>
                    {
                        var age = r.SubmittedAt is { } at ? (int)(now - at).TotalHours : 0;
                        var party = parties.GetValueOrDefault(r.AskerPartyId);
                        return new QueueRow(
                            r.Number, r.Title, party?.Name ?? "", party?.IsVerified ?? false, r.State, r.SubmittedAt, age,
                            r.State == NeedState.Submitted && age >= hours, r.Answers, r.IsDemo);
                    }),
                ],
                counts.GetValueOrDefault(state), number, PageSize),
            state, counts, hours);
    }

    /// <summary>The reviewer reads the details too; that is on record like any reading.</summary>
    public async Task<ReviewPage?> ShowAsync(string number, CancellationToken cancellationToken)
    {
        if (await _store.ReadAsync(number, cancellationToken) is not { } need)
        {
            return null;
        }

        if (need.HasDetails && _user.Id is { } reader)
        {
            _db.Add(new DetailReading { NeedId = need.Id, UserId = reader, At = _clock.Now });
            await _db.SaveChangesAsync(cancellationToken);
        }

        var page = await _pages.BuildAsync(need, mayReview: true, cancellationToken);
        var waiting = await _db.Set<Need>().AsNoTracking().Where(n => n.State == NeedState.Submitted)
            .OrderBy(n => n.SubmittedAt).ThenBy(n => n.Id).Take(PageSize).Select(n => new { n.Number, n.Title }).ToListAsync(cancellationToken);
        var asker = (await _parties.FindAsync([need.AskerPartyId], cancellationToken)).GetValueOrDefault(need.AskerPartyId);
        return new ReviewPage(
            page, asker, await _membership.IsMemberAsync(need.AskerPartyId, cancellationToken), [.. waiting.Select(w => (w.Number, w.Title))]);
    }

    public Task<Result?> ApproveAsync(string number, long version, CancellationToken cancellationToken) => DecideAsync(
        number, version,
        async need => need.Approve(
            (await _parties.FindAsync([need.AskerPartyId], cancellationToken)).GetValueOrDefault(need.AskerPartyId)?.IsVerified ?? false, Operator),
        "Need {0} “{1}” was reviewed and is published.", cancellationToken);

    public Task<Result?> ReturnAsync(string number, ReviewForm form, CancellationToken cancellationToken) => DecideAsync(
        number, form.Version, need => Task.FromResult(need.Return(TypedText.Clean(form.Reason), Operator)),
        "Need {0} “{1}” was returned. The reasons stand on its page.", cancellationToken);

    public Task<Result?> RemoveAsync(string number, ReviewForm form, CancellationToken cancellationToken) => DecideAsync(
        number, form.Version, need => Task.FromResult(need.Close(NeedOutcome.Removed, null, null, TypedText.Clean(form.Reason), Operator)),
        "Need {0} “{1}” was taken down by the operator. The reason stands on its page.", cancellationToken);

    private async Task<Result?> DecideAsync(string number, long version, Func<Need, Task<Result>> decide, string subject, CancellationToken cancellationToken)
    {
        if (await _store.FindAsync(number, cancellationToken) is not { } need)
        {
            return null;
        }

        if (await _membership.IsMemberAsync(need.AskerPartyId, cancellationToken))
        {
            return Result.Fail(OwnParty);
        }

        if (need.Version != version)
        {
            return Result.Fail(NeedTexts.Stale);
        }

        var result = await decide(need);
        if (!result.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return result;
        }

        _effects.Changed(need);
        await _effects.TellAskerAsync(need, NeedNotices.Reviewed, subject, cancellationToken);
        return await _store.SaveAsync(cancellationToken) ? result : Result.Fail(NeedTexts.Stale);
    }
}
