using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Media.Contracts;
using Exchange.Media.Domain;
using Exchange.Media.ViewModels;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Media.Services;

/// <summary>What the library's pages show.</summary>
internal sealed class MediaQueries
{
    private const int PageSize = 24;
    private const int PickSize = 12;
    private const int HistorySize = 20;
    private const string Step = "\u2003";

    private readonly AppDbContext _db;
    private readonly IFileStore _files;
    private readonly MediaFolders _folders;
    private readonly MediaUseFinder _uses;

    public MediaQueries(AppDbContext db, IFileStore files, MediaFolders folders, MediaUseFinder uses)
    {
        _db = db;
        _files = files;
        _folders = folders;
        _uses = uses;
    }

    /// <returns>Null when there is no such folder.</returns>
    public async Task<MediaListPage?> ListAsync(Guid? folderId, string? query, bool missingAlt, int page, CancellationToken cancellationToken)
    {
        var tree = await _folders.ReadAsync(cancellationToken);
        var folder = tree.Find(folderId ?? MediaFolder.Top);
        if (folder is null)
        {
            return null;
        }

        var items = _db.Set<MediaItem>().AsNoTracking();
        var counts = await items.GroupBy(i => i.FolderId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var missing = await items.CountAsync(i => i.NeedsAlt, cancellationToken);

        // Who searches does not know the folder.
        var everywhere = !string.IsNullOrWhiteSpace(query) || missingAlt;

        // Nor does who comes first: what was put in last is most often what is wanted.
        var all = folderId is null && !everywhere;
        var chosen = Matching(items, query);
        chosen = missingAlt ? chosen.Where(i => i.NeedsAlt) : chosen;
        chosen = everywhere || all ? chosen : chosen.Where(i => i.FolderId == folder.Id);
        var found = await PageAsync(chosen, page, PageSize, cancellationToken);
        var tiles = found.Items.Select(i => new MediaTile(
            MediaEntries.Of(i), i.Name, i.Kind.ToString().ToUpperInvariant(), everywhere || all ? PathText(tree, i.FolderId) : null)).ToList();
        return new MediaListPage(
            new Page<MediaTile>(tiles, found.Total, found.Number, found.Size),
            Nodes(tree, MediaFolder.Top, folder.Id, everywhere || all, counts), folder.Id, folder.ParentId is null ? null : folder.Name,
            counts.GetValueOrDefault(MediaFolder.Top), query?.Trim(), missingAlt, missing,
            [.. tree.PathOf(folder.Id).SkipLast(1).Select(f => new FolderLink(f.Id, f.Name))], tree.PathOf(folder.Id).Count < MediaFolder.MaxDepth, all);
    }

    /// <returns>Null when there is no such item.</returns>
    public async Task<MediaItemPage?> ShowAsync(Guid id, MediaForm? typed, CancellationToken cancellationToken)
    {
        var item = await _db.Set<MediaItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (item is null)
        {
            return null;
        }

        var tree = await _folders.ReadAsync(cancellationToken);
        var history = await _db.Set<MediaReplacement>().AsNoTracking()
            .Where(r => r.ItemId == id).OrderByDescending(r => r.Number).Take(HistorySize).ToListAsync(cancellationToken);
        var files = (await _files.FindAsync([.. history.Select(r => r.FileId)], cancellationToken)).ToDictionary(f => f.Id);
        var entry = MediaEntries.Of(item);
        return new MediaItemPage(
            typed ?? FormOf(item), FormOf(item), entry, item.Name, item.Kind.ToString().ToUpperInvariant(), item.UploadedBy, item.UploadedAt,
            FolderOptions(tree, null), [.. tree.PathOf(item.FolderId).Select(f => new FolderLink(f.Id, f.Name))],
            [.. history.Select(r => new FormerFile(r.Number, files.GetValueOrDefault(r.FileId)?.Url, r.Length, r.Width, r.Height, r.ReplacedBy, r.ReplacedAt))],
            await _uses.FindAsync(id, cancellationToken), item.Version, MediaEntries.Markdown(entry, CultureInfo.CurrentUICulture));
    }

    /// <returns>Null when there is no such folder, or it is the top.</returns>
    public async Task<FolderPage?> FolderAsync(Guid id, FolderForm? typed, CancellationToken cancellationToken)
    {
        var tree = await _folders.ReadAsync(cancellationToken);
        if (tree.Find(id) is not { ParentId: { } parentId } folder)
        {
            return null;
        }

        var items = await _db.Set<MediaItem>().CountAsync(i => i.FolderId == id, cancellationToken);
        return new FolderPage(
            id, folder.Name, typed ?? new FolderForm { Name = folder.Name, ParentId = parentId, Version = folder.Version },
            FolderOptions(tree, id), items, tree.Children(id).Count(), folder.Version);
    }

    public async Task<PickPage> PickAsync(string? query, bool picturesOnly, int page, string? language, CancellationToken cancellationToken)
    {
        var culture = language == "en" ? CultureInfo.GetCultureInfo("en") : language is null ? CultureInfo.CurrentUICulture : CultureInfo.GetCultureInfo("zh-CN");

        // What is not public yet would be a gap in the text for its readers.
        var items = Matching(_db.Set<MediaItem>().AsNoTracking(), query).Where(i => !i.NeedsAlt);
        items = picturesOnly
            ? items.Where(i => i.Kind == FileKind.Jpeg || i.Kind == FileKind.Png || i.Kind == FileKind.Webp || i.Kind == FileKind.Svg)
            : items;
        var found = await PageAsync(items, page, PickSize, cancellationToken);
        var tiles = found.Items.Select(i =>
        {
            var entry = MediaEntries.Of(i);
            return new PickTile(entry, i.Kind.ToString().ToUpperInvariant(), MediaEntries.Markdown(entry, culture));
        }).ToList();
        return new PickPage(new Page<PickTile>(tiles, found.Total, found.Number, found.Size), query?.Trim(), picturesOnly, language);
    }

    private static IQueryable<MediaItem> Matching(IQueryable<MediaItem> items, string? query)
    {
        // Each word, wherever it stands.
        foreach (var word in (query ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(5))
        {
            items = items.Where(i => i.SearchText.Contains(word));
        }

        return items;
    }

    private static async Task<Page<MediaItem>> PageAsync(IQueryable<MediaItem> items, int page, int size, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        var total = await items.CountAsync(cancellationToken);
        var rows = await items.OrderByDescending(i => i.UploadedAt).ThenByDescending(i => i.Id)
            .Skip((number - 1) * size).Take(size).ToListAsync(cancellationToken);
        return new Page<MediaItem>(rows, total, number, size);
    }

    private static MediaForm FormOf(MediaItem item) => new()
    {
        Title = item.Title,
        AltZh = item.AltZh,
        AltEn = item.AltEn,
        IsDecorative = item.IsDecorative,
        Credit = item.Credit,
        SourceUrl = item.SourceUrl,
        FolderId = item.FolderId,
        FocalX = item.FocalX / 10m,
        FocalY = item.FocalY / 10m,
        Version = item.Version,
    };

    private static List<FolderNode> Nodes(FolderTree tree, Guid parent, Guid current, bool everywhere, Dictionary<Guid, int> counts) =>
        [.. tree.Children(parent).Select(f =>
        {
            var children = Nodes(tree, f.Id, current, everywhere, counts);
            return new FolderNode(f.Id, f.Name, counts.GetValueOrDefault(f.Id) + children.Sum(child => child.Count), f.Id == current && !everywhere, children);
        })];

    private static string PathText(FolderTree tree, Guid id) => string.Join(" / ", tree.PathOf(id).Select(f => f.Name));

    // A folder cannot go into itself: it and what it holds are not offered.
    private static List<SelectListItem> FolderOptions(FolderTree tree, Guid? without)
    {
        var folders = tree.Walk().Where(f => without is null || !tree.IsWithin(f.Folder.Id, without.Value))
            .Select(f => new SelectListItem(string.Concat(Enumerable.Repeat(Step, f.Depth)) + f.Folder.Name, f.Folder.Id.ToString()));
        return [new SelectListItem("", MediaFolder.Top.ToString()), .. folders];
    }
}
