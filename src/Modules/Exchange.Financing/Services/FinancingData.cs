using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Exchange.Parties.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

/// <summary>
/// Consents that a person gave, answers it wrote for a lender, dossiers that it opened; and, when the party is the person, its own
/// dossiers with what lenders answered and who has read them.
/// </summary>
internal sealed class FinancingData : IPersonalDataSource
{
    private readonly AppDbContext _db;
    private readonly IPersonalParties _parties;

    public FinancingData(AppDbContext db, IPersonalParties parties)
    {
        _db = db;
        _parties = parties;
    }

    public string Section => "financing";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken)
    {
        var own = await _parties.FindAsync(userId, cancellationToken);
        var consents = await _db.Set<DossierConsent>().AsNoTracking().Where(c => c.UserId == userId).OrderBy(c => c.At)
            .Select(c => new { c.Kind, c.TextVersion, c.At }).ToListAsync(cancellationToken);
        var openings = await _db.Set<DossierOpening>().AsNoTracking().Where(o => o.UserId == userId).OrderBy(o => o.At)
            .Select(o => new { o.At, o.Reason }).ToListAsync(cancellationToken);
        var reasons = await _db.Set<OperatorReason>().AsNoTracking().Where(o => o.UserId == userId).OrderBy(o => o.At)
            .Select(o => new { o.At, o.Reason }).ToListAsync(cancellationToken);
        var notes = await _db.Set<RequestNote>().AsNoTracking().Where(n => n.UserId == userId).OrderBy(n => n.At).Select(n => new { n.At, n.Text }).ToListAsync(cancellationToken);
        var course = await _db.Set<CourseEntry>().AsNoTracking().Where(c => c.UserId == userId).OrderBy(c => c.At).Select(c => new { c.At, c.Kind }).ToListAsync(cancellationToken);
        var answersGiven = await _db.Set<LenderAnswer>().AsNoTracking().Where(a => a.UserId == userId).OrderBy(a => a.At)
            .Select(a => new { a.At, a.Kind, a.Text }).ToListAsync(cancellationToken);
        var dossiers = await _db.Set<Dossier>().AsNoTracking().Where(d => own.Contains(d.PartyId)).OrderBy(d => d.CreatedAt)
            .Select(d => new
            {
                d.Number, d.Stage, d.AmountFen, d.Purpose, d.Use, d.TermMonths, d.WishNames, d.District, d.Zone, d.CategoryCodes, d.RightKeys, d.RevenueFen, d.ProfitFen,
                d.AssetsFen, d.DebtsFen, d.Staff, d.FoundedYear, d.HasArrears, d.CreatedAt, d.OpenedAt, d.EndedAt, d.Outcome, d.FinancedFen, d.EndReason,
            })
            .ToListAsync(cancellationToken);
        var mine = _db.Set<Dossier>().Where(d => own.Contains(d.PartyId)).Select(d => d.Id);
        var requests = await _db.Set<DossierRequest>().AsNoTracking().Where(r => mine.Contains(r.DossierId)).OrderBy(r => r.SentAt)
            .Select(r => new { r.Id, r.LenderId, r.State, r.SentAt, r.DueOn, r.IsOpen, r.Reply, r.RepliedAt }).ToListAsync(cancellationToken);
        var answers = await _db.Set<LenderAnswer>().AsNoTracking()
            .Where(a => _db.Set<DossierRequest>().Any(r => r.Id == a.RequestId && mine.Contains(r.DossierId))).OrderBy(a => a.At)
            .Select(a => new { a.RequestId, a.At, a.Kind, a.RateBp, a.LimitFen, a.TermMonths, a.ValidUntil, a.Text }).ToListAsync(cancellationToken);
        var documents = await _db.Set<DossierDocument>().AsNoTracking().Where(d => mine.Contains(d.DossierId)).OrderBy(d => d.AddedAt)
            .Select(d => new { d.Kind, d.Name, d.Length, d.AddedAt }).ToListAsync(cancellationToken);
        var readings = await _db.Set<DossierOpening>().AsNoTracking().Where(o => mine.Contains(o.DossierId)).OrderBy(o => o.At)
            .Select(o => new { o.PartyId, o.Document, o.At, o.Reason }).ToListAsync(cancellationToken);
        return consents.Count + openings.Count + reasons.Count + notes.Count + course.Count + answersGiven.Count + dossiers.Count == 0
            ? null
            : new { consents, openings, reasons, notes, course, answersGiven, dossiers, requests, answers, documents, readings };
    }
}
