using Exchange.Framework.Data;
using Exchange.Media.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Attaches the drawings that records bring along, each once however often it is imported.</summary>
internal sealed class ImportedDrawings
{
    private readonly AppDbContext _db;
    private readonly IFileStore _files;

    public ImportedDrawings(AppDbContext db, IFileStore files)
    {
        _db = db;
        _files = files;
    }

    /// <summary>Joins the caller's unit of work.</summary>
    /// <returns>The rights that got a drawing, and those of which one was left out.</returns>
    public async Task<(HashSet<Guid> Changed, HashSet<Guid> Warned)> AttachAsync(
        IReadOnlyList<(Guid RightId, IReadOnlyList<DrawingRecord> Drawings)> brought, CancellationToken cancellationToken)
    {
        HashSet<Guid> changed = [];
        HashSet<Guid> warned = [];
        var ids = brought.Select(b => b.RightId).Distinct().ToList();
        var known = ids.Count == 0
            ? []
            : (await _db.Set<RightDrawing>().AsNoTracking().Where(d => ids.Contains(d.RightId)).ToListAsync(cancellationToken))
                .GroupBy(d => d.RightId).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var (rightId, drawings) in brought)
        {
            if (!known.TryGetValue(rightId, out var have))
            {
                known[rightId] = have = [];
            }

            foreach (var drawing in drawings.Where(d => !have.Exists(h => string.Equals(h.SourceName, d.Name, StringComparison.OrdinalIgnoreCase))).ToList())
            {
                if (await TakeAsync(rightId, drawing, have, cancellationToken) is { } taken)
                {
                    _db.Add(taken);
                    have.Add(taken);
                    changed.Add(rightId);
                }
                else
                {
                    warned.Add(rightId);
                }
            }
        }

        return (changed, warned);
    }

    private async Task<RightDrawing?> TakeAsync(Guid rightId, DrawingRecord drawing, List<RightDrawing> have, CancellationToken cancellationToken)
    {
        if (have.Count >= RightDrawing.Most || drawing.Name.Length > RightDrawing.MaxSourceNameLength)
        {
            return null;
        }

        using var content = new MemoryStream(drawing.Content.ToArray(), writable: false);
        var saved = await _files.SaveAsync(content, drawing.Name, RightCare.DrawingPolicy, new FileOwner(RightCare.DrawingOwner, rightId), cancellationToken);
        return saved.File is null ? null : new RightDrawing
        {
            FileId = saved.File.Id, RightId = rightId, Position = have.Count == 0 ? 0 : have.Max(h => h.Position) + 1,
            Caption = EnteredText.Clean(drawing.Caption) is { Length: <= 200 } caption ? caption : null, SourceName = drawing.Name,
        };
    }
}
