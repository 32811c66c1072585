using System.Globalization;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Content.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

internal sealed class HousePageService : IHousePages, IHousePageReader, IHousePageEditor
{
    private readonly AppDbContext _db;
    private readonly SiteClock _clock;

    public HousePageService(AppDbContext db, SiteClock clock)
    {
        _db = db;
        _clock = clock;
    }

    public Task<HousePageInfo?> FindAsync(string slug, CancellationToken cancellationToken) => FindAsync(slug, CultureInfo.CurrentUICulture, cancellationToken);

    public async Task<HousePageInfo?> FindAsync(string slug, CultureInfo culture, CancellationToken cancellationToken)
    {
        var page = await Published(slug, culture.Name)
            .Select(p => new { p.Slug, p.Culture, p.Title, p.Edition, p.PublishedAt })
            .FirstOrDefaultAsync(cancellationToken);
        return page is null
            ? null
            : new HousePageInfo(page.Slug, page.Culture, page.Title, page.Edition, page.PublishedAt, EditionUrl(page.Slug, page.Culture, page.Edition));
    }

    public async Task<HousePageModel?> ReadAsync(string slug, string? culture, int? edition, CancellationToken cancellationToken)
    {
        var pages = culture is null ? Published(slug, CultureInfo.CurrentUICulture.Name) : _db.Set<HousePage>().AsNoTracking().Where(p => p.Slug == slug && p.Culture == culture);
        var page = await pages.Select(p => new { p.Id, p.Slug, p.Culture, p.Edition }).FirstOrDefaultAsync(cancellationToken);
        if (page is null)
        {
            return null;
        }

        var editions = await _db.Set<HousePageEdition>().AsNoTracking()
            .Where(e => e.PageId == page.Id)
            .OrderByDescending(e => e.Number)
            .Select(e => new EditionLink(e.Number, e.PublishedAt))
            .Take(50)
            .ToListAsync(cancellationToken);
        var number = edition ?? page.Edition;
        var text = await _db.Set<HousePageEdition>().AsNoTracking()
            .FirstOrDefaultAsync(e => e.PageId == page.Id && e.Number == number, cancellationToken);
        return text is null
            ? null
            : new HousePageModel(
                page.Slug, page.Culture, text.Title, text.Summary, MarkdownText.ToHtml(text.Body), text.Number, text.PublishedAt, page.Edition, editions);
    }

    public async Task<IReadOnlyList<HousePageRow>> ListAsync(CancellationToken cancellationToken) => await _db.Set<HousePage>().AsNoTracking()
        .OrderBy(p => p.Slug).ThenByDescending(p => p.Culture)
        .Select(p => new HousePageRow(p.Id, p.Slug, p.Culture, p.Title, p.Edition, p.PublishedAt))
        .ToListAsync(cancellationToken);

    public async Task<HousePageForm?> EditAsync(Guid id, CancellationToken cancellationToken) => await _db.Set<HousePage>().AsNoTracking()
        .Where(p => p.Id == id)
        .Select(p => new HousePageForm
        {
            Id = p.Id,
            Slug = p.Slug,
            Culture = p.Culture,
            Title = p.Title,
            Summary = p.Summary,
            Body = p.Body,
            Version = p.Version,
        })
        .FirstOrDefaultAsync(cancellationToken);

    public async Task<bool> PublishAsync(HousePageForm form, CancellationToken cancellationToken)
    {
        var page = await _db.Set<HousePage>().FirstAsync(p => p.Id == form.Id, cancellationToken);
        if (page.Version != form.Version)
        {
            return false;
        }

        page.Publish(form.Title!.Trim(), Blank(form.Summary), Lines(form.Body!), _clock.Now);
        try
        {
            await _db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            _db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Brings a page to a text: adds it, publishes a change, or leaves it alone.</summary>
    public async Task UpsertAsync(string slug, string culture, string title, string? summary, string body, CancellationToken cancellationToken)
    {
        var page = await _db.Set<HousePage>().FirstOrDefaultAsync(p => p.Slug == slug && p.Culture == culture, cancellationToken);
        if (page is null)
        {
            page = new HousePage(slug, culture);
            _db.Set<HousePage>().Add(page);
        }

        page.Publish(title, Blank(summary), Lines(body), _clock.Now);
        await _db.SaveChangesAsync(cancellationToken);
    }

    public static string EditionUrl(string slug, string culture, int edition) => string.Create(
        CultureInfo.InvariantCulture, $"/pages/{slug}?language={culture}&edition={edition}");

    private IQueryable<HousePage> Published(string slug, string culture) => _db.Set<HousePage>().AsNoTracking()
        .Where(p => p.Slug == slug && (p.Culture == culture || p.Culture == SupportedCultures.Default))
        .OrderBy(p => p.Culture == culture ? 0 : 1);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // Browsers send CRLF; a recipe's file has LF. One form, so that an unchanged text is seen to be unchanged.
    private static string Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd();
}
