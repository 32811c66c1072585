using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Content.Services;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Recipes;

/// <summary>
/// The part of a notice of record as recipes carry it: with the number that it has where it comes from, and naming what it corrects by the
/// item's id, because each register gives numbers of its own.
/// </summary>
internal sealed class RecordParts
{
    private readonly AppDbContext _db;

    public RecordParts(AppDbContext db) => _db = db;

    /// <returns>By item, for those that are on record.</returns>
    public async Task<IReadOnlyDictionary<Guid, (string Number, string? Corrects)>> FindAsync(IReadOnlyCollection<Guid> items, CancellationToken cancellationToken) =>
        (await _db.Set<NoticeRecord>().AsNoTracking().Where(r => items.Contains(r.ItemId)).Select(r => new
        {
            r.ItemId,
            r.Number,
            Corrects = _db.Set<ContentItem>().Where(i => i.Id == r.CorrectsId).Select(i => i.ContentItemId).FirstOrDefault(),
        }).ToListAsync(cancellationToken)).ToDictionary(r => r.ItemId, r => (r.Number, r.Corrects));

    /// <summary>As a recipe carries it; other parts as they are.</summary>
    public static JsonObject ToRecipe(JsonObject parts, string number, string? corrects)
    {
        var written = (JsonObject)parts.DeepClone();
        if (written[RecordNotice.PartName] is JsonObject part)
        {
            part.SetText(nameof(RecordNotice.PublisherNumber), new RecordNotice(part).PublisherNumber ?? number);
            part.SetText(nameof(RecordNotice.Corrects), corrects);
        }

        return written;
    }

    /// <summary>What is on record here already comes back as it is stored, if the recipe says the same of it.</summary>
    public async Task<ContentImport> FromRecipeAsync(ContentImport import, CancellationToken cancellationToken)
    {
        if (import.Parts?[RecordNotice.PartName] is not JsonObject || import.ContentItemId is null)
        {
            return import;
        }

        var stored = await (
            from item in _db.Set<ContentItem>().AsNoTracking().Where(i => i.ContentItemId == import.ContentItemId && i.SealedAt != null)
            join version in _db.Set<ContentVersion>().AsNoTracking() on new { ItemId = item.Id, Number = item.PublishedVersion!.Value } equals new { version.ItemId, version.Number }
            select new { item.Id, version.Parts }).FirstOrDefaultAsync(cancellationToken);
        if (stored is null || !(await FindAsync([stored.Id], cancellationToken)).TryGetValue(stored.Id, out var record))
        {
            return import;
        }

        var parts = ContentPublisher.ParseParts(stored.Parts);
        return JsonNode.DeepEquals(ToRecipe(parts, record.Number, record.Corrects), import.Parts)
            ? import with { Parts = parts }
            : import;
    }
}
