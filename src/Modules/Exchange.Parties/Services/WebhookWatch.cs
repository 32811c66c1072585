using System.Text.Json.Nodes;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Exchange.Parties.Services;

/// <summary>
/// Looks for changes in the searches of webhooks. How far it has looked and what is to be sent are saved together: a change is told of once,
/// whoever dies.
/// </summary>
internal sealed class WebhookWatch : LeasedStep
{
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    private const int Hooks = 50;
    private const int Changes = 200;

    private readonly ILogger<WebhookWatch> _logger;

    // Where the last round ended: with more webhooks than a round looks at, each has its turn.
    private Guid _after;

    public WebhookWatch(IServiceScopeFactory scopes, ILogger<WebhookWatch> logger)
        : base(scopes, "parties.webhook-watch") => _logger = logger;

    protected override async Task<bool> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var feed = services.GetRequiredService<IChangeFeed>();
        if (feed.Now() is not { } now)
        {
            return false;
        }

        // What is not up to date is looked at; the others have nothing to be told.
        var hooks = await db.Set<Webhook>()
            .Where(h => h.Id.CompareTo(_after) > 0 && h.DisabledAt == null && h.Cursor != now && db.Set<Party>().Any(p => p.Id == h.PartyId && p.Verification == VerificationState.Verified))
            .OrderBy(h => h.Id).Take(Hooks).ToListAsync(cancellationToken);
        var pages = new Dictionary<(string Cursor, string Source), ChangePage?>();
        var more = hooks.Count == Hooks || _after != Guid.Empty;
        _after = hooks.Count == Hooks ? hooks[^1].Id : Guid.Empty;
        foreach (var hook in hooks)
        {
            if (CatalogPlace.Parse(hook.Search) is not { } place || services.GetRequiredService<ICatalogAddresses>().Read(place.Source, place.Query)?.Request is not { } request)
            {
                // Its source is gone with its module.
                hook.Cursor = now;
                continue;
            }

            // Webhooks of one kind of search are at one place of the log as a rule: it is read once for all of them.
            var at = (hook.Cursor, request.Source);
            if (!pages.TryGetValue(at, out var page))
            {
                pages[at] = page = await feed.ReadAsync(hook.Cursor, [request.Source], Changes, cancellationToken);
            }

            if (page is null)
            {
                // Nobody looked for a week: what came in between is not told, and the receiver has the change feed.
                hook.Cursor = now;
                continue;
            }

            try
            {
                Tell(services, db, hook, request, page);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One that cannot be asked must not hold up those of everybody else.
                _logger.LogError(exception, "The search of webhook {Id} could not be asked; it is told nothing of these changes.", hook.Id);
            }

            more |= page.More;
            hook.Cursor = page.Next;
        }

        await db.SaveChangesAsync(cancellationToken);
        return more;
    }

    private static void Tell(IServiceProvider services, AppDbContext db, Webhook hook, SearchRequest request, ChangePage page)
    {
        var changed = page.Items.Where(i => !i.Deleted).ToDictionary(i => i.Id);
        var found = services.GetRequiredService<ISearchService>().Among(request, changed.Keys);
        if (found.Count == 0)
        {
            return;
        }

        var site = services.GetRequiredService<ISiteAddress>();
        var at = services.GetRequiredService<SiteClock>().Now;
        var data = new JsonObject
        {
            ["webhook"] = hook.Id.ToString("N"),
            ["search"] = hook.Search,
            ["items"] = new JsonArray(
            [
                .. found.Select(hit => new JsonObject
                {
                    ["kind"] = request.Source, ["id"] = hit.Id.ToString("N"), ["title"] = hit.Title,
                    ["url"] = changed[hit.Id].Url is { } url ? site.Absolute(url) ?? url : null,
                }),
            ]),
        };
        db.Add(new WebhookDelivery
        {
            WebhookId = hook.Id, Kind = WebhookDesk.Changed, Payload = WebhookDesk.Body(WebhookDesk.Changed, at, data), CreatedAt = at, NextAttemptAt = at,
        });
    }
}
