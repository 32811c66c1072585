using System.Linq.Expressions;
using Exchange.Dates.Contracts;
using Exchange.Experts.Domain;
using Exchange.Experts.Security;
using Exchange.Experts.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Experts.Services;

/// <summary>Draws by lot, and what the drawn experts answer.</summary>
internal sealed class ExpertDraws
{
    // Never before the digits can be known (Lottery.KnownFrom): two working days are two days at least.
    private const int DaysToPublicValue = 2;

    /// <summary>In the audit trail: who entered it is asked there.</summary>
    public const string RefusalEntered = "draw.refusal-entered";

    /// <summary>The same for the public value, each time it is entered or corrected.</summary>
    public const string ValueEntered = "draw.value-entered";

    /// <summary>The same for giving up a draw whose public value can be known.</summary>
    public const string EndAsked = "draw.end-asked";

    private const string OwnMatter = "You belong to an organisation of this matter. Somebody else must do this.";

    private static readonly int[] _remindDaysBefore = [2, 0];

    private readonly AppDbContext _db;
    private readonly MatterNames _names;
    private readonly DrawSecrets _secrets;
    private readonly FirstPersons _first;
    private readonly IUserDirectory _users;
    private readonly IWorkingCalendar _calendar;
    private readonly IDeadlines _deadlines;
    private readonly INotifier _notifier;
    private readonly IAuditTrail _audit;
    private readonly ITaxonomy _taxonomy;
    private readonly PublicNumbers _numbers;
    private readonly SiteSettings _settings;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public ExpertDraws(
        AppDbContext db, MatterNames names, DrawSecrets secrets, FirstPersons first, IUserDirectory users, IWorkingCalendar calendar, IDeadlines deadlines, INotifier notifier, IAuditTrail audit, ITaxonomy taxonomy, PublicNumbers numbers,
        SiteSettings settings, ICurrentUser user, SiteClock clock)
    {
        _user = user;
        _db = db;
        _names = names;
        _secrets = secrets;
        _first = first;
        _users = users;
        _calendar = calendar;
        _deadlines = deadlines;
        _notifier = notifier;
        _audit = audit;
        _taxonomy = taxonomy;
        _numbers = numbers;
        _settings = settings;
        _clock = clock;
    }

    /// <summary>Publishes the list and the fingerprint of the secret.</summary>
    /// <returns>The number of the draw.</returns>
    public async Task<Result<string>> CommitAsync(DrawForm form, bool isDemo, CancellationToken cancellationToken)
    {
        var parties = Lines.Of(form.Parties);
        if (await IsOwnMatterAsync(parties, cancellationToken))
        {
            return Result<string>.Fail(OwnMatter, nameof(form.Parties));
        }

        var names = await _names.ExpandAsync(parties, cancellationToken);
        var pool = await _db.Set<Expert>().AsNoTracking().Include(e => e.Interests).Where(e => e.State == ExpertState.Admitted).ToListAsync(cancellationToken);
        var secret = _secrets.New();
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        var draw = new ExpertDraw(
            await _numbers.NextAsync("CQ", cancellationToken), form.Title.Trim(), form.Fields, form.Topic is { } t && _taxonomy.Find(t) is not null ? t : null,
            form.Wanted!.Value, parties, isDemo);
        var lottery = (await _settings.GetAsync<DrawSettings>(cancellationToken)).ToLottery();
        var committed = draw.Commit(pool, names, secret, lottery, _clock.Today, _clock.Now);
        if (!committed.Succeeded)
        {
            return Result<string>.Fail(committed.Error!, committed.Field, [.. committed.Arguments ?? []]);
        }

        _db.Add(draw);
        await _deadlines.SetAsync(
            new DeadlineRequest(
                new DeadlineKey(ExpertAudience.Draw, draw.Id), null, "Draw {0}: enter the public value", [draw.Number], _calendar.DueAfter(_clock.Today, DaysToPublicValue), $"/Admin/Draws/{draw.Number}",
                "Service time of the operator", [0]),
            cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Result.Ok(draw.Number);
    }

    /// <summary>Writes down what the lottery has drawn, or corrects what is written down. Nothing is drawn by it.</summary>
    /// <returns>Null when there is no such draw.</returns>
    public async Task<Result?> EnterValueAsync(string number, long version, TypedValue typed, CancellationToken cancellationToken)
    {
        return await ChangeAsync(
            d => d.Number == number, version, byOperator: true,
            async (draw, _, _) =>
            {
                var before = draw.PublicValue is { } was ? new { Value = was, draw.LotteryPeriod, draw.LotteryDay } : null;
                var result = draw.EnterValue(typed, SiteTime);
                if (result.Succeeded)
                {
                    _audit.Record(ValueEntered, nameof(ExpertDraw), number, new { Value = draw.PublicValue, draw.LotteryPeriod, draw.LotteryDay }, before);
                    await TellOthersAsync(new Notification(ExpertKinds.Confirm.Name, "Draw {0}: the public value is entered, somebody else confirms it", [number], $"/Admin/Draws/{number}"), cancellationToken);
                }

                return result;
            },
            cancellationToken);
    }

    /// <summary>A second person confirms the public value, and the lot is drawn.</summary>
    /// <returns>Null when there is no such draw.</returns>
    public async Task<Result?> DrawAsync(string number, long version, CancellationToken cancellationToken)
    {
        var enteredBy = await _first.FindAsync(ValueEntered, nameof(ExpertDraw), number, cancellationToken);
        return await ChangeAsync(
            d => d.Number == number, version, byOperator: true,
            (draw, isEligible, due) => draw.Draw(_secrets.Open(draw), enteredBy, _user.Id!, isEligible, due, _clock.Now), cancellationToken);
    }

    /// <summary>Gives the draw up, or asks somebody else to do so, see <see cref="ExpertDraw.Cancel"/>.</summary>
    /// <returns>Null when there is no such draw; else what has become of it.</returns>
    public async Task<Result<DrawState>?> CancelAsync(string number, long version, string reason, CancellationToken cancellationToken)
    {
        var askedBy = await _first.FindAsync(EndAsked, nameof(ExpertDraw), number, cancellationToken);
        var state = DrawState.Committed;
        var result = await ChangeAsync(
            d => d.Number == number, version, byOperator: true,
            async (draw, _, _) =>
            {
                var cancelled = draw.Cancel(reason, _secrets.Open(draw), askedBy, _user.Id!, SiteTime);
                state = draw.State;
                if (cancelled.Succeeded && state == DrawState.Committed)
                {
                    _audit.Record(EndAsked, nameof(ExpertDraw), number, new { Reason = reason });
                    await TellOthersAsync(new Notification(ExpertKinds.Confirm.Name, "Draw {0}: somebody asks to give it up, somebody else does it", [number], $"/Admin/Draws/{number}"), cancellationToken);
                }

                return cancelled;
            },
            cancellationToken);
        return result is null ? null : result.Succeeded ? Result.Ok(state) : Result<DrawState>.Fail(result.Error!, result.Field, [.. result.Arguments ?? []]);
    }

    /// <param name="expertId">Whose entry it must be; null for the operator, who writes down what an expert said.</param>
    /// <returns>Null when there is no such entry.</returns>
    public Task<Result?> AcceptAsync(Guid entryId, Guid? expertId, CancellationToken cancellationToken) => ChangeAsync(
        d => d.Entries.Any(e => e.Id == entryId && (expertId == null || e.ExpertId == expertId)), null, expertId is null,
        (draw, _, _) => draw.Accept(entryId), cancellationToken);

    /// <param name="expertId">Whose entry it must be.</param>
    /// <returns>Null when there is no such entry.</returns>
    public Task<Result?> RefuseAsync(Guid entryId, Guid expertId, string reason, CancellationToken cancellationToken) => ChangeAsync(
        d => d.Entries.Any(e => e.Id == entryId && e.ExpertId == expertId), null, byOperator: false,
        (draw, isEligible, due) => draw.Refuse(entryId, reason, isEligible, due), cancellationToken);

    /// <summary>The operator writes down what an expert said.</summary>
    /// <returns>Null when there is no such entry.</returns>
    public Task<Result?> EnterRefusalAsync(Guid entryId, string reason, CancellationToken cancellationToken) => ChangeAsync(
        d => d.Entries.Any(e => e.Id == entryId), null, byOperator: true,
        (draw, _, _) =>
        {
            _audit.Record(RefusalEntered, nameof(DrawEntry), entryId.ToString("N"), new { Draw = draw.Number, Expert = draw.Entries.Find(e => e.Id == entryId)!.Number });
            return draw.EnterRefusal(entryId, reason);
        },
        cancellationToken);

    /// <summary>A second person confirms what the first one has entered. Who that was stands in the audit trail, which nobody can change.</summary>
    /// <returns>Null when there is no such entry.</returns>
    public async Task<Result?> ConfirmRefusalAsync(Guid entryId, CancellationToken cancellationToken)
    {
        var enteredBy = await _first.FindAsync(RefusalEntered, nameof(DrawEntry), entryId.ToString("N"), cancellationToken);
        return await ChangeAsync(
            d => d.Entries.Any(e => e.Id == entryId), null, byOperator: true,
            (draw, isEligible, due) => draw.ConfirmRefusal(entryId, enteredBy, _user.Id!, isEligible, due), cancellationToken);
    }

    /// <returns>Null when there is no such entry.</returns>
    public Task<Result?> DropRefusalAsync(Guid entryId, CancellationToken cancellationToken) => ChangeAsync(
        d => d.Entries.Any(e => e.Id == entryId), null, byOperator: true, (draw, _, due) => draw.DropRefusal(entryId, due), cancellationToken);

    /// <summary>Who else runs the pool.</summary>
    private async Task TellOthersAsync(Notification news, CancellationToken cancellationToken) => await _notifier.NotifyAsync(
        news, (await _users.FindIdsByPermissionAsync(ExpertPermissions.ManageExpertsName, cancellationToken)).Where(id => id != _user.Id), cancellationToken);

    private DateTime SiteTime => SiteClock.ToLocal(_clock.Now).DateTime;

    private Task<Result?> ChangeAsync(
        Expression<Func<ExpertDraw, bool>> which, long? version, bool byOperator, Func<ExpertDraw, Func<Guid, bool>, DateOnly, Result> change,
        CancellationToken cancellationToken) =>
        ChangeAsync(which, version, byOperator, (draw, isEligible, due) => Task.FromResult(change(draw, isEligible, due)), cancellationToken);

    private async Task<Result?> ChangeAsync(
        Expression<Func<ExpertDraw, bool>> which, long? version, bool byOperator, Func<ExpertDraw, Func<Guid, bool>, DateOnly, Task<Result>> change,
        CancellationToken cancellationToken)
    {
        if (await _db.Set<ExpertDraw>().Include(d => d.Entries).FirstOrDefaultAsync(which, cancellationToken) is not { } draw)
        {
            return null;
        }

        if (version is { } seen && draw.Version != seen)
        {
            return Result.Fail(ExpertTexts.Stale);
        }

        if (byOperator && await IsOwnMatterAsync(draw.PartyNames, cancellationToken))
        {
            return Result.Fail(OwnMatter);
        }

        var ids = draw.Entries.ConvertAll(e => e.ExpertId);
        var names = await _names.ExpandAsync(draw.PartyNames, cancellationToken);
        var experts = await _db.Set<Expert>().AsNoTracking().Include(e => e.Interests).Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellationToken);
        var settings = await _settings.GetAsync<ExpertSettings>(cancellationToken);
        var due = _calendar.DueAfter(_clock.Today, settings.ReplyDays);
        var wasWaiting = draw.State == DrawState.Committed;
        var before = draw.Entries.ToDictionary(e => e.Id, e => e.State);
        var result = await change(
            draw,
            id => experts.TryGetValue(id, out var expert) && expert.IsInPool(_clock.Today) && expert.Covers(draw.Fields, draw.Topic) && !Recusal.Holds(expert, names),
            due.Safe);
        if (!result.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return result;
        }

        if (wasWaiting && draw.State != DrawState.Committed)
        {
            await _deadlines.MeetAsync(new DeadlineKey(ExpertAudience.Draw, draw.Id), cancellationToken);
        }

        foreach (var entry in draw.Entries.Where(e => e.State != before[e.Id]))
        {
            await FollowAsync(draw, entry, experts.GetValueOrDefault(entry.ExpertId)?.UserId, due, cancellationToken);
        }

        // An answer changes only an entry; two answers at once would both count the same places as missing.
        _db.Entry(draw).Property(d => d.State).IsModified = true;
        return await _db.TrySaveAsync(cancellationToken) ? Result.Success : Result.Fail(ExpertTexts.Stale);
    }

    private async Task<bool> IsOwnMatterAsync(IEnumerable<string> parties, CancellationToken cancellationToken) =>
        _user.Id is { } userId && await _names.IsMemberOfAnyAsync(parties, userId, cancellationToken);

    private async Task FollowAsync(ExpertDraw draw, DrawEntry entry, string? userId, PeriodEnd due, CancellationToken cancellationToken)
    {
        var key = new DeadlineKey(ExpertAudience.Reply, entry.Id);
        if (entry.State == EntryState.RefusalEntered)
        {
            // The expert learns what is said in his or her name, and may still reply.
            if (userId is not null)
            {
                await _notifier.NotifyAsync(
                    new Notification(ExpertKinds.Drawn.Name, "The operator has written down that you refuse “{0}”. If that is wrong, reply on your desk", [draw.Title], "/desk/expert"),
                    [userId], cancellationToken);
            }

            return;
        }

        if (entry.State != EntryState.Drawn)
        {
            await _deadlines.MeetAsync(key, cancellationToken);
            return;
        }

        await _deadlines.SetAsync(
            new DeadlineRequest(
                key, null, "Reply of expert {0} to draw {1}", [entry.Number, draw.Number], due, $"/Admin/Draws/{draw.Number}", "Service time of the operator",
                _remindDaysBefore),
            cancellationToken);
        if (userId is not null)
        {
            await _notifier.NotifyAsync(
                new Notification(ExpertKinds.Drawn.Name, "You were drawn as an expert for “{0}”: please accept or refuse", [draw.Title], "/desk/expert"), [userId],
                cancellationToken);
        }
    }
}
