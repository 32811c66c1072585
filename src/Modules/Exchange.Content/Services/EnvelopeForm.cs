using Exchange.Content.Domain;
using Exchange.Content.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>What the editor's form says of the item's place: address, topics, related texts, pin. Adds to the caller's unit of work.</summary>
internal sealed class EnvelopeForm
{
    private readonly AppDbContext _db;
    private readonly ContentTypes _types;
    private readonly ContentEnvelope _envelope;
    private readonly SiteSettings _settings;
    private readonly IAuthorizationService _authorization;
    private readonly ICurrentUser _user;
    private readonly IHttpContextAccessor _http;

    public EnvelopeForm(
        AppDbContext db, ContentTypes types, ContentEnvelope envelope, SiteSettings settings, IAuthorizationService authorization, ICurrentUser user,
        IHttpContextAccessor http)
    {
        _user = user;
        _settings = settings;
        _authorization = authorization;
        _http = http;
        _db = db;
        _types = types;
        _envelope = envelope;
    }

    public async Task<Result> KeepAsync(ContentItem item, ContentForm form, CancellationToken cancellationToken)
    {
        var pin = FormTime.Read(form.PinnedUntil, nameof(form.PinnedUntil), out var pinnedUntil);
        if (!pin.Succeeded)
        {
            return pin;
        }

        var related = await ReadRelatedAsync(form.Related, cancellationToken);
        if (!related.Succeeded)
        {
            return related;
        }

        if (await IsHeldAsync(item, cancellationToken) && await DiffersAsync(item, form, pinnedUntil, related.Value, cancellationToken))
        {
            return Result.Fail("Address, topics, related texts and pin of this public text are changed by a second person who may approve. Leave them as they are.");
        }

        if (FormTexts.Blank(form.Slug) is { } slug)
        {
            if (HousePages.Is(item) && slug != item.Slug)
            {
                return Result.Fail("The site itself leads to this page: its address stays.", nameof(form.Slug));
            }

            var moved = await _envelope.MoveAsync(item, slug.ToLowerInvariant(), cancellationToken);
            if (!moved.Succeeded)
            {
                return moved;
            }
        }

        item.Pin(pinnedUntil);
        await _envelope.SetTopicsAsync(item, [.. form.Topics], cancellationToken);
        await _envelope.SetRelatedAsync(item, related.Value, cancellationToken);
        return Result.Success;
    }

    // Readers see these at once: where two persons publish, who wrote the public text does not change them alone.
    private async Task<bool> IsHeldAsync(ContentItem item, CancellationToken cancellationToken) =>
        item.PublishedVersion is { } published
        && (await _settings.GetAsync<ContentSettings>(cancellationToken)).NeedsTwoPersons(item.Type)
        && (await _db.Set<ContentVersion>().AnyAsync(v => v.ItemId == item.Id && v.Number == published && v.SavedBy == _user.Id, cancellationToken)
            || !(await _authorization.AuthorizeAsync(_http.HttpContext!.User, ContentPermissions.ApproveContentName)).Succeeded);

    private async Task<bool> DiffersAsync(
        ContentItem item, ContentForm form, DateTimeOffset? pinnedUntil, IReadOnlyList<string> related, CancellationToken cancellationToken)
    {
        var topics = await _db.Set<ItemTopic>().AsNoTracking().Where(t => t.ItemId == item.Id).Select(t => t.Topic).ToListAsync(cancellationToken);
        var stored = await (
            from row in _db.Set<RelatedItem>().AsNoTracking().Where(r => r.ItemId == item.Id)
            join other in _db.Set<ContentItem>().AsNoTracking() on row.OtherId equals other.Id
            orderby row.Order
            select other.ContentItemId).ToListAsync(cancellationToken);
        return (FormTexts.Blank(form.Slug) is { } slug && !string.Equals(slug, item.Slug, StringComparison.OrdinalIgnoreCase))
            || Minute(pinnedUntil) != Minute(item.PinnedUntil)
            || !form.Topics.Where(t => t.Length > 0).ToHashSet(StringComparer.Ordinal).SetEquals(topics)
            || !related.Distinct(StringComparer.Ordinal).SequenceEqual(stored);
    }

    // The form knows no seconds.
    private static long? Minute(DateTimeOffset? at) => at?.ToUnixTimeSeconds() / 60;

    private async Task<Result<IReadOnlyList<string>>> ReadRelatedAsync(string? text, CancellationToken cancellationToken)
    {
        var lines = (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(ContentEnvelope.MaxRelated + 1).ToList();
        if (lines.Count > ContentEnvelope.MaxRelated)
        {
            return Result<IReadOnlyList<string>>.Fail("At most {0} related texts.", nameof(ContentForm.Related), ContentEnvelope.MaxRelated);
        }

        List<(string Type, string Slug)> places = [];
        foreach (var line in lines)
        {
            var path = Uri.TryCreate(line, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsolutePath : line.Split('?')[0];
            if (path.Trim('/').Split('/') is not [var section, var slug] || _types.FindBySection(section) is not { } type)
            {
                return Unknown(line);
            }

            places.Add((type.Code, slug));
        }

        var slugs = places.Select(p => p.Slug).ToList();
        var known = await _db.Set<ContentItem>().AsNoTracking().Where(i => slugs.Contains(i.Slug))
            .OrderByDescending(i => i.Culture).Select(i => new { i.Type, i.Slug, i.ContentItemId }).ToListAsync(cancellationToken);
        List<string> ids = [];
        for (var i = 0; i < places.Count; i++)
        {
            var (type, slug) = places[i];
            if (known.Find(k => k.Type == type && k.Slug == slug) is not { } found)
            {
                return Unknown(lines[i]);
            }

            ids.Add(found.ContentItemId);
        }

        return Result.Ok<IReadOnlyList<string>>(ids);

        static Result<IReadOnlyList<string>> Unknown(string line) => Result<IReadOnlyList<string>>.Fail(
            "No text stands at “{0}”. Enter an address such as /news/example.", nameof(ContentForm.Related), line.Length > 100 ? line[..100] : line);
    }
}
