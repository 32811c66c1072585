using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Financing.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

/// <summary>The course of all dossiers for the operator, who reads a whole one only with a reason that the firm sees too.</summary>
internal sealed class AdminDossiers
{
    private const int PageSize = 20;

    private readonly AppDbContext _db;
    private readonly DossierReader _reader;
    private readonly DossierPages _pages;
    private readonly DossierDocuments _documents;
    private readonly FinancingNotices _notices;
    private readonly DossierCourse _course;
    private readonly IAuditTrail _audit;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public AdminDossiers(
        AppDbContext db, DossierReader reader, DossierPages pages, DossierDocuments documents, FinancingNotices notices, DossierCourse course,
        IAuditTrail audit, ICurrentUser user, SiteClock clock)
    {
        _db = db;
        _reader = reader;
        _pages = pages;
        _documents = documents;
        _notices = notices;
        _course = course;
        _audit = audit;
        _user = user;
        _clock = clock;
    }

    /// <summary>Requests whose lender may answer, has not, and is late.</summary>
    public Task<int> CountOverdueAsync(CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        return _db.Set<DossierRequest>().CountAsync(r => r.State == RequestState.Sent && r.StoppedAt == null && r.DueOn < today, cancellationToken);
    }

    /// <param name="show">open, overdue or ended.</param>
    public async Task<AdminListPage> ListAsync(string? show, int page, CancellationToken cancellationToken)
    {
        page = PageNumber.Of(page);
        var today = _clock.Today;
        var all = _db.Set<Dossier>().AsNoTracking();
        var late = _db.Set<DossierRequest>().Where(r => r.State == RequestState.Sent && r.StoppedAt == null && r.DueOn < today);
        var open = all.Where(d => d.Stage == DossierStage.Open || d.Stage == DossierStage.Picked);
        var overdue = open.Where(d => late.Any(r => r.DossierId == d.Id));
        var ended = all.Where(d => d.Stage == DossierStage.Closed || (d.Stage == DossierStage.Withdrawn && d.OpenedAt != null));
        var counts = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["open"] = await open.CountAsync(cancellationToken),
            ["overdue"] = await overdue.CountAsync(cancellationToken),
            ["ended"] = await ended.CountAsync(cancellationToken),
        };
        var chosen = show is "overdue" or "ended" ? show : "open";
        var query = chosen switch
        {
            "overdue" => overdue.OrderBy(d => d.OpenedAt).ThenBy(d => d.Id),
            "ended" => ended.OrderByDescending(d => d.EndedAt).ThenBy(d => d.Id),
            _ => open.OrderBy(d => d.OpenedAt).ThenBy(d => d.Id),
        };
        var dossiers = await query.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var ids = dossiers.ConvertAll(d => d.Id);
        var requests = (await _db.Set<DossierRequest>().AsNoTracking().Where(r => ids.Contains(r.DossierId))
            .Select(r => new { r.DossierId, r.State, r.DueOn, r.StoppedAt, r.FirstAnsweredAt }).ToListAsync(cancellationToken)).ToLookup(r => r.DossierId);
        var rows = dossiers.ConvertAll(d => new AdminRow(
            d.Number, d.AmountBand, d.TermMonths ?? 0, d.Purpose ?? FundPurpose.Other, d.District ?? "", d.Stage, d.Outcome,
            d.OpenedAt is { } opened ? today.DayNumber - SiteClock.ToDate(opened).DayNumber : 0, requests[d.Id].Count(),
            requests[d.Id].Count(r => r.FirstAnsweredAt is not null), requests[d.Id].Count(r => r.State == RequestState.Sent && r.StoppedAt == null && r.DueOn < today), d.IsDemo));
        return new AdminListPage(new Page<AdminRow>(rows, counts[chosen], page, PageSize), chosen, counts);
    }

    /// <summary>Null when there is no such dossier, or a draft, which is nobody's business yet.</summary>
    public async Task<AdminDossierPage?> ShowAsync(string number, CancellationToken cancellationToken)
    {
        if (await FindAsync(number, cancellationToken) is not { } dossier)
        {
            return null;
        }

        return new AdminDossierPage(
            dossier, await _reader.ReadTeaserAsync(dossier, cancellationToken), await _pages.RequestsOfAsync(dossier, cancellationToken),
            await _reader.ListOpeningsAsync(dossier.Id, 1, cancellationToken), await ReasonAsync(dossier.Id, cancellationToken) is not null,
            await _course.RemindersAsync(dossier.Id, cancellationToken), _clock.Today);
    }

    /// <returns>Null when there is no such dossier.</returns>
    public async Task<Result?> StateReasonAsync(string number, string? reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(number, cancellationToken) is not { } dossier)
        {
            return null;
        }

        if (TypedText.Clean(reason) is not { Length: >= 5 and <= DossierOpening.ReasonLength } clean)
        {
            return Result.Fail("State the reason in 5 to 300 characters. The firm reads it.", "Reason");
        }

        _db.Add(new OperatorReason { DossierId = dossier.Id, UserId = _user.Id!, At = _clock.Now, Reason = clean });
        _audit.Record("dossier.inspected", nameof(Dossier), dossier.Number, new { Reason = clean });
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>Tells a lender that is late once more, once a day at most; it stays on record who did.</summary>
    /// <returns>Null when there is no such request.</returns>
    public async Task<Result?> RemindAsync(string number, Guid requestId, CancellationToken cancellationToken)
    {
        if (await FindAsync(number, cancellationToken) is not { } dossier
            || await _db.Set<DossierRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == requestId && r.DossierId == dossier.Id, cancellationToken) is not { } request)
        {
            return null;
        }

        if (!request.IsOverdue(_clock.Today))
        {
            return Result.Fail("This lender is not late.");
        }

        await using var transaction = await _db.BeginIfNoneAsync(cancellationToken);

        // Of two operators at the same moment the second one reads of the first.
        await _db.Set<Dossier>().Where(d => d.Id == dossier.Id).LockAsync(cancellationToken);
        if (await _course.RemindedAtAsync(requestId, cancellationToken) is { } at && SiteClock.ToDate(at) == _clock.Today)
        {
            return Result.Fail("This lender has been reminded today already.");
        }

        _course.Add(request, CourseKind.Reminded);
        await _notices.TellLenderAsync(request, NoticeTexts.Reminded, cancellationToken);
        _audit.Record("dossier.lender-reminded", nameof(Dossier), dossier.Number, new { request.LenderId });
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitIfOwnAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>The whole, within an hour of the stated reason; every look is recorded. Null without one.</summary>
    public async Task<WholeDossier?> OpenAsync(string number, CancellationToken cancellationToken)
    {
        if (await FindAsync(number, cancellationToken) is not { } dossier || await ReasonAsync(dossier.Id, cancellationToken) is not { } stated)
        {
            return null;
        }

        _db.Add(new DossierOpening { DossierId = dossier.Id, UserId = _user.Id!, At = _clock.Now, Reason = stated.Reason });
        await _db.SaveChangesAsync(cancellationToken);
        return await _reader.ReadWholeAsync(dossier, $"/Admin/Financing/{dossier.Number}/documents", cancellationToken);
    }

    /// <summary>A document, on the same terms and as well recorded.</summary>
    public async Task<StoredFile?> OpenDocumentAsync(string number, Guid documentId, CancellationToken cancellationToken) =>
        await FindAsync(number, cancellationToken) is { } dossier && await ReasonAsync(dossier.Id, cancellationToken) is { } stated
            ? await _documents.OpenAsync(dossier.Id, documentId, null, _user.Id!, stated.Reason, cancellationToken)
            : null;

    private Task<Dossier?> FindAsync(string number, CancellationToken cancellationToken) =>
        _db.Set<Dossier>().AsNoTracking().FirstOrDefaultAsync(d => d.Number == number && d.OpenedAt != null, cancellationToken);

    private Task<OperatorReason?> ReasonAsync(Guid dossierId, CancellationToken cancellationToken)
    {
        var (userId, oldest) = (_user.Id, _clock.Now - OperatorReason.Validity);
        return _db.Set<OperatorReason>().AsNoTracking().Where(o => o.UserId == userId && o.DossierId == dossierId && o.At > oldest)
            .OrderByDescending(o => o.At).FirstOrDefaultAsync(cancellationToken);
    }
}
