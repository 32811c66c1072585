using Exchange.Dates.Contracts;
using Exchange.Experts.Domain;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Experts.Services;

/// <summary>Experts are persons: they are reminded of the draw or the consultation that waits for them.</summary>
internal sealed class ExpertAudience : IDeadlineAudience
{
    public const string Reply = "expert.reply";
    public const string Answer = "consultation.answer";

    private readonly AppDbContext _db;

    public ExpertAudience(AppDbContext db) => _db = db;

    public IReadOnlyCollection<string> Kinds { get; } = [Reply, Answer];

    public async Task<(IReadOnlyList<string> UserIds, string Url)?> FindAsync(DeadlineKey key, CancellationToken cancellationToken)
    {
        var (expertId, url) = key.Kind == Reply
            ? (await _db.Set<DrawEntry>().Where(e => e.Id == key.SubjectId).Select(e => (Guid?)e.ExpertId).FirstOrDefaultAsync(cancellationToken), "/desk/expert")
            : await _db.Set<ConsultationTicket>().Where(t => t.Id == key.SubjectId).Select(t => new { t.ExpertId, t.Number }).FirstOrDefaultAsync(cancellationToken) is { } ticket
                ? (ticket.ExpertId, $"/desk/consultations/{ticket.Number}")
                : (null, "");
        return expertId is { } id && await _db.Set<Expert>().Where(e => e.Id == id).Select(e => e.UserId).FirstOrDefaultAsync(cancellationToken) is { } userId
            ? ([userId], url)
            : null;
    }
}
