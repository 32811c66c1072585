using Exchange.Framework.Data;
using Exchange.Needs.Domain;
using Exchange.Parties.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Needs.Services;

/// <summary>What a natural person needs and has answered, what the person wrote in answers, and which details the person has read.</summary>
internal sealed class NeedsData : IPersonalDataSource
{
    private readonly AppDbContext _db;
    private readonly IPersonalParties _parties;

    public NeedsData(AppDbContext db, IPersonalParties parties)
    {
        _db = db;
        _parties = parties;
    }

    public string Section => "needs";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken)
    {
        var parties = await _parties.FindAsync(userId, cancellationToken);
        var needs = await _db.Set<Need>().AsNoTracking().Where(n => parties.Contains(n.AskerPartyId)).OrderBy(n => n.Id)
            .Select(n => new
            {
                n.Number, n.State, n.Title, n.Problem, n.Conditions, n.Target, n.Details, n.TitleEn, n.ProblemEn, n.Node, n.District, n.RewardKind, n.AmountFen,
                n.WhoMayAnswer, n.HidesName, n.Deadline, n.CreatedAt, n.Outcome,
            }).ToListAsync(cancellationToken);
        var answers = await _db.Set<NeedAnswer>().AsNoTracking().Where(a => parties.Contains(a.AnswererPartyId)).OrderBy(a => a.Id)
            .Select(a => new { a.NeedId, a.SentAt, a.State, a.Kind, a.SubjectNumber, a.Text, a.Reaches, a.Readiness, a.AmountFen, a.Months }).ToListAsync(cancellationToken);
        var asked = await _db.Set<DetailAccess>().AsNoTracking().Where(a => parties.Contains(a.ReaderPartyId)).OrderBy(a => a.Id)
            .Select(a => new { a.NeedId, a.AskedAt, a.Purpose, a.State }).ToListAsync(cancellationToken);
        var messages = await _db.Set<AnswerMessage>().AsNoTracking().Where(m => m.AuthorId == userId).OrderBy(m => m.Id)
            .Select(m => new { m.AnswerId, m.At, m.AuthorName, m.Text }).ToListAsync(cancellationToken);
        var readings = await _db.Set<DetailReading>().AsNoTracking().Where(r => r.UserId == userId).OrderBy(r => r.Id)
            .Select(r => new { r.NeedId, r.At }).ToListAsync(cancellationToken);
        return needs.Count + answers.Count + asked.Count + messages.Count + readings.Count == 0
            ? null
            : new { Needs = needs, Answers = answers, Asked = asked, Messages = messages, Readings = readings };
    }
}
