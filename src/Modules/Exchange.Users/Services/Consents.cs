using Exchange.Content.Contracts;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Time;
using Exchange.Users.Contracts;
using Exchange.Users.Domain;
using Exchange.Users.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Users.Services;

/// <summary>Which version of terms and privacy policy is in force, and who has consented to which.</summary>
internal sealed class Consents
{
    private static readonly string[] _documents = [HousePageSlugs.Terms, HousePageSlugs.Privacy];

    private readonly AppDbContext _db;
    private readonly IHousePages _pages;
    private readonly SiteClock _clock;

    public Consents(AppDbContext db, IHousePages pages, SiteClock clock)
    {
        _db = db;
        _pages = pages;
        _clock = clock;
    }

    public async Task<IReadOnlyList<ConsentDocument>> GetInForceAsync(CancellationToken cancellationToken)
    {
        var pages = (await _pages.ListAsync(_documents, cancellationToken)).ToLookup(p => p.Slug, StringComparer.Ordinal);
        List<ConsentDocument> result = [];
        foreach (var document in _documents.Where(pages.Contains))
        {
            // The Chinese text binds: a new edition of a translation asks nobody anew.
            var binding = pages[document].FirstOrDefault(p => p.Culture == SupportedCultures.Default);
            var shown = pages[document].FirstOrDefault(p => p.Culture != SupportedCultures.Default) ?? binding!;
            result.Add(new ConsentDocument(document, shown.Title, (binding ?? shown).Edition, shown.Url));
        }

        return result;
    }

    public async Task<IReadOnlyList<ConsentDocument>> GetPendingAsync(string userId, CancellationToken cancellationToken)
    {
        var given = await _db.Set<Consent>().AsNoTracking().Where(c => c.UserId == userId)
            .Select(c => new { c.Document, c.Version }).ToListAsync(cancellationToken);
        return [.. (await GetInForceAsync(cancellationToken)).Where(d => !given.Any(g => g.Document == d.Document && g.Version == d.Version))];
    }

    /// <summary>What the person has consented to, the latest first.</summary>
    public async Task<IReadOnlyList<GivenConsent>> GetGivenAsync(string userId, CancellationToken cancellationToken)
    {
        var given = await _db.Set<Consent>().AsNoTracking().Where(c => c.UserId == userId).OrderByDescending(c => c.At).ToListAsync(cancellationToken);
        var inForce = (await GetInForceAsync(cancellationToken)).ToDictionary(d => d.Document);
        return
        [
            .. given.Select(c => inForce.TryGetValue(c.Document, out var document)
                ? new GivenConsent(document.Title, document.Url, c.Version, c.At, document.Version == c.Version)
                : new GivenConsent(c.Document, null, c.Version, c.At, IsInForce: false)),
        ];
    }

    /// <summary>Adds consent to everything in force to the caller's unit of work.</summary>
    public async Task RecordAsync(string userId, CancellationToken cancellationToken)
    {
        foreach (var document in await GetPendingAsync(userId, cancellationToken))
        {
            _db.Set<Consent>().Add(new Consent { UserId = userId, Document = document.Document, Version = document.Version, At = _clock.Now });
        }
    }
}
