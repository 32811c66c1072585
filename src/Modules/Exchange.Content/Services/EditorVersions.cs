using Exchange.Content.Domain;
using Exchange.Content.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>The history of a text for its editors.</summary>
internal sealed class EditorVersions
{
    private const int PageSize = 25;
    private const int MaxCompared = 100;

    private readonly AppDbContext _db;
    private readonly ContentTypes _types;
    private readonly ContentCheck _check;

    public EditorVersions(AppDbContext db, ContentTypes types, ContentCheck check)
    {
        _check = check;
        _db = db;
        _types = types;
    }

    public async Task<VersionsPage?> ListAsync(Guid id, int page, CancellationToken cancellationToken)
    {
        var item = await _db.Set<ContentItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (item is null)
        {
            return null;
        }

        var number = PageNumber.Of(page);
        var versions = _db.Set<ContentVersion>().AsNoTracking().Where(v => v.ItemId == id);
        var rows = await versions.OrderByDescending(v => v.Number).Skip((number - 1) * PageSize).Take(PageSize)
            .Select(v => new { v.Number, v.Title, v.SavedByName, v.SavedAt, v.PublishedAt, v.Note }).ToListAsync(cancellationToken);
        return new VersionsPage(_types.Describe(item), new Page<VersionRow>(
            [.. rows.Select(v => Row(item, v.Number, v.Title, v.SavedByName, v.SavedAt, v.PublishedAt, v.Note))],
            await versions.CountAsync(cancellationToken), number, PageSize));
    }

    /// <param name="against">The version it is compared with; null takes the one before it.</param>
    public async Task<VersionPage?> ShowAsync(Guid id, int number, int? against, CancellationToken cancellationToken)
    {
        var item = await _db.Set<ContentItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellationToken);
        var version = await _db.Set<ContentVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.ItemId == id && v.Number == number, cancellationToken);
        if (item is null || version is null)
        {
            return null;
        }

        var numbers = await _db.Set<ContentVersion>().AsNoTracking().Where(v => v.ItemId == id && v.Number != number)
            .OrderByDescending(v => v.Number).Select(v => v.Number).Take(MaxCompared).ToListAsync(cancellationToken);
        var other = against is { } asked && numbers.Contains(asked) ? asked : numbers.Cast<int?>().FirstOrDefault(n => n < number);
        var before = other is null
            ? null
            : await _db.Set<ContentVersion>().AsNoTracking().FirstAsync(v => v.ItemId == id && v.Number == other, cancellationToken);
        return new VersionPage(
            _types.Describe(item), Row(item, version.Number, version.Title, version.SavedByName, version.SavedAt, version.PublishedAt, version.Note),
            other, numbers, before is null ? [] : VersionChanges.Between(before.Text, version.Text, _check.CaptionOf),
            number != item.LatestVersion && item is { TrashedAt: null, SubmittedAt: null });
    }

    private static VersionRow Row(
        ContentItem item, int number, string title, string savedBy, DateTimeOffset savedAt, DateTimeOffset? publishedAt, string? note) =>
        new(number, title, savedBy, savedAt, publishedAt, note, number == item.PublishedVersion, number == item.LatestVersion && publishedAt is null);
}
