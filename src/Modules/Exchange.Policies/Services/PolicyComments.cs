using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Policies.Domain;
using Exchange.Policies.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Policies.Services;

/// <summary>Drafts put up for comment, what people say of them, and what the office answers.</summary>
internal sealed class PolicyComments
{
    private const int PageSize = 20;
    private const int MaxOwn = 20;
    private const int MaxOpen = 5;

    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly INotifier _notifier;
    private readonly SiteClock _clock;

    public PolicyComments(AppDbContext db, ICurrentUser user, INotifier notifier, SiteClock clock)
    {
        _notifier = notifier;
        _db = db;
        _user = user;
        _clock = clock;
    }

    /// <summary>How many comments wait to be read, and since when the oldest does.</summary>
    public async Task<(int Count, DateTimeOffset? Oldest)> WaitingAsync(CancellationToken cancellationToken)
    {
        var waiting = _db.Set<PolicyComment>().AsNoTracking().Where(c => c.State == CommentState.Waiting);
        return (await waiting.CountAsync(cancellationToken), await waiting.OrderBy(c => c.WrittenAt).Select(c => (DateTimeOffset?)c.WrittenAt).FirstOrDefaultAsync(cancellationToken));
    }

    public async Task<Page<DraftRow>> DraftsAsync(int page, CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var number = PageNumber.Of(page);
        var drafts = _db.Set<PolicyRecord>().AsNoTracking().Where(r => r.CommentUntil != null && (r.CommentFrom == null || r.CommentFrom <= today));
        var total = await drafts.CountAsync(cancellationToken);
        var rows = await drafts.OrderByDescending(r => r.CommentUntil).ThenBy(r => r.Id).Skip((number - 1) * PageSize).Take(PageSize)
            .Select(r => new { Record = r, Comments = _db.Set<PolicyComment>().Count(c => c.ItemId == r.Id && c.State == CommentState.Shown) }).ToListAsync(cancellationToken);
        return new Page<DraftRow>([.. rows.Select(r => new DraftRow(r.Record.Id, Link(r.Record), r.Record.CommentFrom, r.Record.CommentUntil!.Value, IsOpen(r.Record), r.Comments))], total, number, PageSize);
    }

    /// <summary>Null when it is no draft for comment.</summary>
    public async Task<DraftPage?> FindAsync(Guid id, int page, CancellationToken cancellationToken)
    {
        if (await FindDraftAsync(id, cancellationToken) is not { } record)
        {
            return null;
        }

        var number = PageNumber.Of(page);
        var shown = _db.Set<PolicyComment>().AsNoTracking().Where(c => c.ItemId == id && c.State == CommentState.Shown);
        var total = await shown.CountAsync(cancellationToken);
        var rows = await shown.OrderByDescending(c => c.WrittenAt).ThenBy(c => c.Id).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var own = _user.Id is { } user
            ? await _db.Set<PolicyComment>().AsNoTracking().Where(c => c.ItemId == id && c.UserId == user && c.State != CommentState.Shown).OrderByDescending(c => c.WrittenAt).Take(MaxOwn).ToListAsync(cancellationToken)
            : [];
        return new DraftPage
        {
            Id = id,
            Draft = Link(record),
            From = record.CommentFrom,
            Until = record.CommentUntil!.Value,
            IsOpen = IsOpen(record),
            Comments = new Page<CommentRow>([.. rows.Select(c => Row(c, Link(record)))], total, number, PageSize),
            Own = [.. own.Select(c => Row(c, Link(record)))],
        };
    }

    /// <param name="id">Key of the draft.</param>
    /// <param name="form">What is said.</param>
    /// <param name="userId">Who says it.</param>
    /// <returns>Null when it is no draft for comment.</returns>
    public async Task<Result?> WriteAsync(Guid id, CommentForm form, string userId, CancellationToken cancellationToken)
    {
        if (await FindDraftAsync(id, cancellationToken) is not { } record)
        {
            return null;
        }

        if (!IsOpen(record))
        {
            return Result.Fail("The time for comments is over.");
        }

        if (await _db.Set<PolicyComment>().CountAsync(c => c.ItemId == id && c.UserId == userId && c.State == CommentState.Waiting, cancellationToken) >= MaxOpen)
        {
            return Result.Fail("{0} of your comments wait to be read. Write again when they have been.", null, MaxOpen);
        }

        _db.Add(new PolicyComment(id, userId, string.IsNullOrWhiteSpace(form.ShownName) ? null : form.ShownName.Trim(), form.Text!.Trim(), _clock.Now));
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    public async Task<Page<CommentRow>> QueueAsync(bool waiting, int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        var comments = _db.Set<PolicyComment>().AsNoTracking().Where(c => waiting ? c.State == CommentState.Waiting : c.State != CommentState.Waiting);
        var total = await comments.CountAsync(cancellationToken);
        var ordered = waiting ? comments.OrderBy(c => c.WrittenAt).ThenBy(c => c.Id) : comments.OrderByDescending(c => c.WrittenAt).ThenBy(c => c.Id);
        var rows = await ordered.Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(c => c.ItemId);
        var drafts = await _db.Set<PolicyRecord>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellationToken);
        return new Page<CommentRow>([.. rows.Select(c => Row(c, drafts.TryGetValue(c.ItemId, out var draft) ? Link(draft) : new PolicyLink("", null)))], total, number, PageSize);
    }

    /// <summary>Null when there is no such comment.</summary>
    public async Task<Result?> DecideAsync(Guid id, DecideForm form, CancellationToken cancellationToken)
    {
        if (await _db.Set<PolicyComment>().FirstOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } comment)
        {
            return null;
        }

        var result = comment.Decide(form.Show, form.Answer, _clock.Now);
        if (result.Succeeded)
        {
            await TellAsync(comment, cancellationToken);
            await _db.SaveChangesAsync(cancellationToken);
        }

        return result;
    }

    /// <summary>The writer reads the office's words on the draft's page; who has closed the account is not told.</summary>
    private async Task TellAsync(PolicyComment comment, CancellationToken cancellationToken)
    {
        if (comment.UserId is not { } writer)
        {
            return;
        }

        var title = await _db.Set<PolicyRecord>().Where(r => r.Id == comment.ItemId).Select(r => r.Title).FirstOrDefaultAsync(cancellationToken) ?? "";
        var subject = comment.State == CommentState.Refused ? "Your comment on “{0}” is not shown: please read why"
            : comment.Answer is null ? "Your comment on “{0}” is shown now"
            : "The office has answered your comment on “{0}”";
        await _notifier.NotifyAsync(
            new Notification(CommentNotices.Answered.Name, subject, [title], $"/policies/drafts/{comment.ItemId:N}"), [writer], cancellationToken);
    }

    // Before its first day it is not there.
    private Task<PolicyRecord?> FindDraftAsync(Guid id, CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        return _db.Set<PolicyRecord>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.CommentUntil != null && (r.CommentFrom == null || r.CommentFrom <= today), cancellationToken);
    }

    private bool IsOpen(PolicyRecord record) => record.CommentUntil >= _clock.Today && (record.CommentFrom is null || record.CommentFrom <= _clock.Today);

    private static PolicyLink Link(PolicyRecord record) => new(record.Title, record.Url, record.Culture);

    private static CommentRow Row(PolicyComment comment, PolicyLink draft) =>
        new(comment.Id, comment.Text, comment.ShownName, comment.WrittenAt, comment.State, comment.Answer, draft);
}
