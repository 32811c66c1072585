using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;
using Exchange.Needs.ViewModels;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Needs.Services;

/// <summary>What the pages show.</summary>
internal sealed class NeedPages
{
    private const int PageSize = 20;

    /// <summary>As many answers as can be compared side by side.</summary>
    private const int Compared = 4;

    private const int MaxSolutions = 50;

    private readonly AppDbContext _db;
    private readonly NeedStore _store;
    private readonly NeedForms _forms;
    private readonly NeedMatches _matches;
    private readonly AnswerRows _rows;
    private readonly ICurrentParty _party;
    private readonly IPartyDirectory _parties;
    private readonly ITaxonomy _taxonomy;
    private readonly IDistricts _districts;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<NeedPages> S;

    public NeedPages(
        AppDbContext db, NeedStore store, NeedForms forms, NeedMatches matches, AnswerRows rows, ICurrentParty party, IPartyDirectory parties,
        ITaxonomy taxonomy, IDistricts districts, ICurrentUser user, SiteClock clock, IStringLocalizer<NeedPages> localizer)
    {
        _db = db;
        _store = store;
        _forms = forms;
        _matches = matches;
        _rows = rows;
        _party = party;
        _parties = parties;
        _taxonomy = taxonomy;
        _districts = districts;
        _user = user;
        _clock = clock;
        S = localizer;
    }

    /// <summary>The page of a need, with what may answer it; null when this person may not read it.</summary>
    public async Task<NeedPage?> ShowAsync(string number, bool mayReview, CancellationToken cancellationToken) =>
        await FindAsync(number, mayReview, cancellationToken) is { } page ? await MatchAsync(page, cancellationToken) : null;

    /// <summary>The same without what may answer it.</summary>
    public async Task<NeedPage?> FindAsync(string number, bool mayReview, CancellationToken cancellationToken)
    {
        if (await _store.ReadAsync(number, cancellationToken) is not { } need)
        {
            return null;
        }

        var page = await BuildAsync(need, mayReview, cancellationToken);
        return need.IsPublic || page.IsMine || mayReview ? page : null;
    }

    public async Task<NeedPage> BuildAsync(Need need, bool mayReview, CancellationToken cancellationToken)
    {
        var acting = _user.Id is null ? null : await _party.GetAsync(cancellationToken);
        var isMine = acting?.Party.Id == need.AskerPartyId;
        var asker = need.HidesName && !isMine && !mayReview
            ? null
            : (await _parties.FindAsync([need.AskerPartyId], cancellationToken)).GetValueOrDefault(need.AskerPartyId);
        Guid? answer = null;
        AccessState? access = null;
        if (acting is not null && !isMine)
        {
            var key = NeedAnswer.KeyOf(acting.Party.Id, need.Id);
            answer = await _db.Set<NeedAnswer>().Where(a => a.OpenKey == key).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancellationToken);
            access = await _db.Set<DetailAccess>().Where(a => a.NeedId == need.Id && a.ReaderPartyId == acting.Party.Id)
                .Select(a => (AccessState?)a.State).FirstOrDefaultAsync(cancellationToken);
        }

        return new NeedPage(
            need, asker, need.Node is { } node ? _taxonomy.Label(node) : null, _districts.Find(need.District)?.Name, isMine, mayReview,
            need.IsOpen && !need.IsOver(_clock.Today), answer, access);
    }

    public async Task<NeedFormPage> NewAsync(NeedForm? form, string? words, string? node, CancellationToken cancellationToken)
    {
        var acting = await _party.GetAsync(cancellationToken);
        return FormPage(null, acting, form ?? _forms.Begin(words, node, acting?.Party.District, _clock.Today), null);
    }

    /// <summary>Null when there is no such need for this person, or it is not to be edited.</summary>
    /// <param name="form">What was typed; null to show what is kept.</param>
    /// <param name="seen">The person has been told that somebody else saved meanwhile: saving again is meant.</param>
    public async Task<NeedFormPage?> EditAsync(string number, NeedForm? form, bool seen, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { } acting
            || await _store.ReadAsync(number, cancellationToken) is not { IsEditable: true } need || need.AskerPartyId != acting.Party.Id)
        {
            return null;
        }

        if (form is not null && seen)
        {
            form.Version = need.Version;
        }

        return FormPage(number, acting, form ?? NeedForms.ToForm(need), need.State == NeedState.Returned ? need.StateReason : null);
    }

    public async Task<DeskNeedsPage> ListMineAsync(NeedState? state, int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        if (await _party.GetAsync(cancellationToken) is not { } acting)
        {
            return new DeskNeedsPage(null, new Page<NeedRow>([], 0, 1, PageSize), null, new Dictionary<NeedState, int>());
        }

        var mine = _db.Set<Need>().AsNoTracking().Where(n => n.AskerPartyId == acting.Party.Id);
        var counts = await mine.GroupBy(n => n.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var known = state is { } value && Enum.IsDefined(value) ? state : null;
        var shown = known is null ? mine : mine.Where(n => n.State == known);
        var rows = await ReadRowsAsync(
            shown.OrderByDescending(n => n.UpdatedAt).ThenByDescending(n => n.Id).Skip((number - 1) * PageSize).Take(PageSize), cancellationToken);
        var total = known is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum();
        return new DeskNeedsPage(acting, new Page<NeedRow>(rows, total, number, PageSize), known, counts);
    }

    /// <summary>The firm's own page of a need; null when it is not this person's.</summary>
    public async Task<ManagePage?> ManageAsync(string number, int answersPage, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { } acting
            || await _store.ReadAsync(number, cancellationToken) is not { } need || need.AskerPartyId != acting.Party.Id)
        {
            return null;
        }

        var at = PageNumber.Of(answersPage);
        var answers = _db.Set<NeedAnswer>().AsNoTracking().Where(a => a.NeedId == need.Id && a.State != AnswerState.Withdrawn);
        var total = await answers.CountAsync(cancellationToken);

        // What was accepted stands first, what was declined last.
        var ordered = answers.OrderBy(a => a.State == AnswerState.Accepted ? 0 : a.State == AnswerState.Sent ? 1 : 2).ThenBy(a => a.SentAt).ThenBy(a => a.Id);
        var rows = await _rows.ReadAsync(await ordered.Skip((at - 1) * Compared).Take(Compared).ToListAsync(cancellationToken), AnswerSide.Asker, cancellationToken);
        var solutions = await _rows.ReadAsync(
            await answers.Where(a => a.State != AnswerState.Declined).OrderBy(a => a.SentAt).Take(MaxSolutions).ToListAsync(cancellationToken), AnswerSide.Asker, cancellationToken);
        return new ManagePage(
            await MatchAsync(await BuildAsync(need, mayReview: false, cancellationToken), cancellationToken), acting.CanManage, new Page<AnswerRow>(rows, total, at, Compared), solutions,
            await ReadAccessAsync(need.Id, cancellationToken), await ReadReadingsAsync(need.Id, cancellationToken));
    }

    /// <summary>The newest public needs, for the home page.</summary>
    public async Task<IReadOnlyList<Need>> NewestAsync(int count, CancellationToken cancellationToken) => await _db.Set<Need>().AsNoTracking()
        .Where(n => n.State == NeedState.Published || n.State == NeedState.Answered || n.State == NeedState.Call)
        .OrderByDescending(n => n.PublishedAt).ThenByDescending(n => n.Id).Take(count).ToListAsync(cancellationToken);

    /// <summary>For the desk; null when the person acts for nobody.</summary>
    public async Task<MyNeedsSummary?> SummariseMineAsync(CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { } acting)
        {
            return null;
        }

        var id = acting.Party.Id;
        var open = _db.Set<Need>().AsNoTracking()
            .Where(n => n.AskerPartyId == id && (n.State == NeedState.Published || n.State == NeedState.Answered || n.State == NeedState.Call));
        var unread = await _db.Set<NeedAnswer>().Where(a => a.AskerPartyId == id).SumAsync(a => a.AskerUnread, cancellationToken)
            + await _db.Set<NeedAnswer>().Where(a => a.AnswererPartyId == id).SumAsync(a => a.AnswererUnread, cancellationToken);
        return new MyNeedsSummary(
            await open.CountAsync(cancellationToken), await open.SumAsync(n => n.Answers, cancellationToken), unread,
            await ReadRowsAsync(open.OrderBy(n => n.Deadline).ThenBy(n => n.Id).Take(3), cancellationToken), acting.CanManage);
    }

    private NeedFormPage FormPage(string? number, CurrentParty? acting, NeedForm form, string? reason) =>
        new(number, acting, form, _forms.Nodes(S["Not sure, or none of these"]), _forms.Districts(S["Not stated"]), reason);

    private async Task<NeedPage> MatchAsync(NeedPage page, CancellationToken cancellationToken) => page with { Matches = await _matches.FindAsync(page.Need, cancellationToken) };

    private async Task<IReadOnlyList<NeedRow>> ReadRowsAsync(IQueryable<Need> needs, CancellationToken cancellationToken) =>
    [
        .. (await needs.Select(n => new
        {
            n.Number, n.Title, n.State, n.Outcome, n.Answers, n.Deadline, n.UpdatedAt, n.IsDemo,
            Unread = _db.Set<NeedAnswer>().Where(a => a.NeedId == n.Id).Sum(a => a.AskerUnread),
        }).ToListAsync(cancellationToken)).Select(n => new NeedRow(n.Number, n.Title, n.State, n.Outcome, n.Answers, n.Unread, n.Deadline, n.UpdatedAt, n.IsDemo)),
    ];

    private async Task<IReadOnlyList<AccessRow>> ReadAccessAsync(Guid needId, CancellationToken cancellationToken)
    {
        var rows = await _db.Set<DetailAccess>().AsNoTracking().Where(a => a.NeedId == needId)
            .OrderBy(a => a.State).ThenByDescending(a => a.AskedAt).Take(100).ToListAsync(cancellationToken);
        var parties = await _parties.FindAsync([.. rows.Select(r => r.ReaderPartyId)], cancellationToken);
        return [.. rows.Select(r => new AccessRow(
            r.Id, parties.GetValueOrDefault(r.ReaderPartyId)?.Name ?? "—", parties.GetValueOrDefault(r.ReaderPartyId)?.IsVerified ?? false, r.Purpose, r.State, r.AskedAt, r.Version))];
    }

    private async Task<Page<ReadingRow>> ReadReadingsAsync(Guid needId, CancellationToken cancellationToken)
    {
        var query = _db.Set<DetailReading>().AsNoTracking().Where(r => r.NeedId == needId);
        var total = await query.CountAsync(cancellationToken);
        var rows = await query.OrderByDescending(r => r.At).Take(PageSize).Select(r => new { r.ReaderPartyId, r.At }).ToListAsync(cancellationToken);
        var parties = await _parties.FindAsync([.. rows.Select(r => r.ReaderPartyId).OfType<Guid>().Distinct()], cancellationToken);
        return new Page<ReadingRow>(
            [.. rows.Select(r => new ReadingRow(r.ReaderPartyId is { } party ? parties.GetValueOrDefault(party)?.Name ?? "—" : null, r.At))], total, 1, PageSize);
    }
}
