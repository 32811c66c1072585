using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Content.Services;
using Exchange.Framework.Data;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Recipes;

/// <summary>
/// Items as a recipe of Orchard's form: their types, the pictures and files they show, and themselves. Of each item goes what
/// readers see, or the draft of what they have not seen yet.
/// </summary>
internal sealed class ContentExport
{
    /// <summary>As many as one file carries.</summary>
    public const int MaxItems = 2000;

    private static readonly JsonSerializerOptions _json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly AppDbContext _db;
    private readonly ContentTypes _types;
    private readonly IMediaLibrary _library;
    private readonly RecordParts _records;

    public ContentExport(AppDbContext db, ContentTypes types, IMediaLibrary library, RecordParts records)
    {
        _records = records;
        _db = db;
        _types = types;
        _library = library;
    }

    /// <param name="items">Those to export; nothing in the trash is.</param>
    public async Task<string> WriteAsync(IQueryable<ContentItem> items, CancellationToken cancellationToken)
    {
        var rows = await (
            from item in items.AsNoTracking().Where(i => i.TrashedAt == null)
            join version in _db.Set<ContentVersion>().AsNoTracking() on new { ItemId = item.Id, Number = item.PublishedVersion ?? item.LatestVersion } equals new { version.ItemId, version.Number }
            // A correction comes after what it corrects.
            orderby item.Type, item.PublishedAt ?? item.CreatedAt,
                _db.Set<NoticeRecord>().Where(r => r.ItemId == item.Id).Select(r => r.Number).FirstOrDefault() ?? "", item.Slug, item.Culture
            select new
            {
                Item = item,
                Version = version,
                Topics = _db.Set<ItemTopic>().Where(t => t.ItemId == item.Id).OrderBy(t => t.Topic).Select(t => t.Topic).ToList(),
                Related = _db.Set<RelatedItem>().Where(r => r.ItemId == item.Id).OrderBy(r => r.Order)
                    .Select(r => _db.Set<ContentItem>().Where(i => i.Id == r.OtherId).Select(i => i.ContentItemId).First()).ToList(),
            }).Take(MaxItems).AsSplitQuery().ToListAsync(cancellationToken);
        var known = rows.Where(r => _types.Find(r.Item.Type) is not null).ToList();
        List<ContentTypeDefinition> types = [.. known.Select(r => r.Item.Type).Distinct(StringComparer.Ordinal).Select(code => _types.Find(code)!)];
        var records = await _records.FindAsync([.. known.Where(r => r.Item.SealedAt is not null).Select(r => r.Item.Id)], cancellationToken);
        var media = await _library.ExportAsync(
            [.. known.SelectMany(r => MediaAddress.FindIn(r.Version.Markdown).Concat(MediaAddress.FindIn(r.Version.Parts))).Distinct().Order()], cancellationToken);
        var recipe = new JsonObject
        {
            ["name"] = "ExchangeContent",
            ["displayName"] = "Exchange content",
            ["description"] = "Texts of the information port. Expects in Orchard Core the features Title, Autoroute, Alias, Markdown, Localization, Content Fields, Taxonomies, Menu and Media.",
            ["version"] = "1.0.0",
            ["issetuprecipe"] = false,
            ["steps"] = new JsonArray(
            [
                new JsonObject
                {
                    ["name"] = "ContentDefinition",
                    ["ContentTypes"] = new JsonArray([.. types.Select(RecipeItem.DefineType)]),
                    ["ContentParts"] = new JsonArray([.. types.Select(RecipeItem.DefinePart)]),
                },
                new JsonObject { ["name"] = "media", ["Files"] = media },
                new JsonObject
                {
                    ["name"] = "content",
                    ["data"] = new JsonArray([.. known.Select(r => RecipeItem.Write(_types.Find(r.Item.Type)!, r.Item, r.Version, r.Topics, r.Related, PartsOf(r.Item.Id, r.Version)))]),
                },
            ]),
        };
        return recipe.ToJsonString(_json).ReplaceLineEndings("\n") + "\n";

        JsonObject PartsOf(Guid id, ContentVersion version)
        {
            var parts = ContentPublisher.ParseParts(version.Parts);
            return records.TryGetValue(id, out var record) ? RecordParts.ToRecipe(parts, record.Number, record.Corrects) : parts;
        }
    }
}
