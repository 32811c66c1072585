using Exchange.Dates.Contracts;
using Exchange.Experts.Domain;
using Exchange.Experts.Security;
using Exchange.Framework.Data;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Experts.Services;

/// <summary>
/// Experts are persons: they are reminded of the draw or the consultation that waits for them; who runs the pool, of a list that
/// waits to be drawn from.
/// </summary>
internal sealed class ExpertAudience : IDeadlineAudience
{
    public const string Reply = "expert.reply";
    public const string Answer = "consultation.answer";
    public const string Draw = "expert.draw";

    private readonly AppDbContext _db;
    private readonly IUserDirectory _users;

    public ExpertAudience(AppDbContext db, IUserDirectory users)
    {
        _db = db;
        _users = users;
    }

    public IReadOnlyCollection<string> Kinds { get; } = [Reply, Answer, Draw];

    public async Task<(IReadOnlyList<string> UserIds, string Url)?> FindAsync(DeadlineKey key, CancellationToken cancellationToken)
    {
        if (key.Kind == Draw)
        {
            return await _db.Set<ExpertDraw>().Where(d => d.Id == key.SubjectId).Select(d => d.Number).FirstOrDefaultAsync(cancellationToken) is { } number
                ? (await _users.FindIdsByPermissionAsync(ExpertPermissions.ManageExpertsName, cancellationToken), $"/Admin/Draws/{number}")
                : null;
        }

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
