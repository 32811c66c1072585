using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Parties.ViewModels;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Services;

/// <summary>Webhooks of an organisation: its administrators make, try and end them.</summary>
internal sealed class WebhookDesk
{
    public const string Changed = "search.changed";
    public const string Test = "test";

    private const int ShownDeliveries = 10;
    private const string Invalid = "Please enter the https address of a public host by its name, without a port, a user name or a #.";

    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly WebhookSecrets _secrets;
    private readonly ICatalogAddresses _catalogs;
    private readonly IChangeFeed _changes;
    private readonly IEnumerable<IKeptSearches> _kept;
    private readonly SiteClock _clock;

    public WebhookDesk(AppDbContext db, ICurrentUser user, WebhookSecrets secrets, ICatalogAddresses catalogs, IChangeFeed changes, IEnumerable<IKeptSearches> kept, SiteClock clock)
    {
        _db = db;
        _user = user;
        _secrets = secrets;
        _catalogs = catalogs;
        _changes = changes;
        _kept = kept;
        _clock = clock;
    }

    /// <summary>The body of a delivery, as the Standard Webhooks specification has it.</summary>
    public static string Body(string kind, DateTimeOffset at, JsonObject data) => new JsonObject
    {
        ["type"] = kind, ["timestamp"] = at.UtcDateTime, ["data"] = data,
    }.ToJsonString(_json);

    public async Task<IReadOnlyList<WebhookLine>> ListAsync(Guid partyId, CancellationToken cancellationToken)
    {
        var hooks = await _db.Set<Webhook>().AsNoTracking().Where(h => h.PartyId == partyId).OrderBy(h => h.Id).Take(Webhook.MostOfParty).ToListAsync(cancellationToken);
        var last = await _db.Set<Webhook>().Where(h => h.PartyId == partyId)
            .SelectMany(h => _db.Set<WebhookDelivery>().Where(d => d.WebhookId == h.Id).OrderByDescending(d => d.Id).Take(ShownDeliveries))
            .Select(d => new { d.Id, d.WebhookId, d.Kind, d.State, d.Attempts, d.CreatedAt, d.NextAttemptAt, d.Status, d.Error }).ToListAsync(cancellationToken);
        var byHook = last.OrderByDescending(d => d.Id).ToLookup(d => d.WebhookId);
        return hooks.ConvertAll(h => new WebhookLine(
            h.Id, h.Name, h.Url, h.Search, h.CreatedAt, h.DisabledAt, h.Failures,
            [
                .. byHook[h.Id].Select(d => new WebhookDeliveryLine(
                    d.Id.ToString("N"), d.Kind == Test ? "Test" : "Changes in the search", Of(d.State), d.Attempts, d.CreatedAt,
                    d.State == WebhookDeliveryState.Waiting ? d.NextAttemptAt : null, d.Status, d.Error)),
            ]));
    }

    /// <summary>The searches that the person has saved.</summary>
    public async Task<IReadOnlyList<KeptSearch>> ListSearchesAsync(CancellationToken cancellationToken)
    {
        var found = new List<KeptSearch>();
        foreach (var kept in _kept)
        {
            found.AddRange(await kept.ListAsync(cancellationToken));
        }

        return found;
    }

    /// <returns>The secret, which is shown this once.</returns>
    public async Task<Result<string>> CreateAsync(CurrentParty current, WebhookForm form, CancellationToken cancellationToken)
    {
        var partyId = current.Party.Id;
        var name = PlainText.Clean(form.Name);
        if (!ApiKeyDesk.MayHaveKeys(current.Party))
        {
            return Result<string>.Fail("Webhooks are for verified organisations.");
        }

        if (name.Length == 0)
        {
            return Result<string>.Fail("Please say what the webhook is for.", nameof(form.Name));
        }

        if (WebhookAddress.Parse(form.Url?.Trim()) is not { } url)
        {
            return Result<string>.Fail(Invalid, nameof(form.Url));
        }

        if (CatalogPlace.Parse(form.Search) is not { } place || _catalogs.Read(place.Source, place.Query) is not { Url.Length: <= Webhook.MaxSearchLength } address)
        {
            return Result<string>.Fail("This is no address of a catalog of this site. Search, filter, and copy the address of the page.", nameof(form.Search));
        }

        if (_changes.Now() is not { } cursor)
        {
            return Result<string>.Fail("The search index is being built. Please try again in a moment.");
        }

        var names = await _db.Set<Webhook>().Where(h => h.PartyId == partyId).Select(h => h.Name).ToListAsync(cancellationToken);
        if (names.Count >= Webhook.MostOfParty)
        {
            return Result<string>.Fail("An organisation has at most {0} webhooks.", null, Webhook.MostOfParty);
        }

        // The form sent a second time makes no second one.
        if (names.Contains(name))
        {
            return Result<string>.Fail("There is a webhook of this name already.", nameof(form.Name));
        }

        var secret = WebhookSignature.NewSecret();
        _db.Add(new Webhook
        {
            PartyId = partyId, Name = name, Url = url.AbsoluteUri, Search = address.Url, Secret = _secrets.Protect(secret), Cursor = cursor, CreatedBy = _user.Id!, CreatedAt = _clock.Now,
        });
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Ok(secret);
    }

    /// <summary>Null when the organisation has no such webhook.</summary>
    public async Task<Result?> TestAsync(Guid partyId, Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(partyId, id, cancellationToken) is not { } hook)
        {
            return null;
        }

        if (hook.DisabledAt is not null)
        {
            return Result.Fail("Switch the webhook on first.");
        }

        if (await _db.Set<WebhookDelivery>().AnyAsync(d => d.WebhookId == id && d.Kind == Test && d.State == WebhookDeliveryState.Waiting && d.Attempts == 0, cancellationToken))
        {
            return Result.Fail("A test is waiting to be sent already.");
        }

        _db.Add(new WebhookDelivery
        {
            WebhookId = id, Kind = Test, Payload = Body(Test, _clock.Now, new JsonObject { ["webhook"] = id.ToString("N") }), CreatedAt = _clock.Now, NextAttemptAt = _clock.Now,
        });
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>Null when the organisation has no such webhook.</summary>
    public async Task<Result?> EnableAsync(Guid partyId, Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(partyId, id, cancellationToken) is not { DisabledAt: not null } hook)
        {
            return null;
        }

        if (_changes.Now() is not { } cursor)
        {
            return Result.Fail("The search index is being built. Please try again in a moment.");
        }

        hook.Enable(cursor);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>Null when the organisation has no such webhook.</summary>
    public async Task<Result?> DeleteAsync(Guid partyId, Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(partyId, id, cancellationToken) is not { } hook)
        {
            return null;
        }

        _db.Remove(hook);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    private static string Of(WebhookDeliveryState state) => state switch
    {
        WebhookDeliveryState.Waiting => "To be sent",
        WebhookDeliveryState.Delivered => "Delivered",
        WebhookDeliveryState.Failed => "Not delivered",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private Task<Webhook?> FindAsync(Guid partyId, Guid id, CancellationToken cancellationToken) =>
        _db.Set<Webhook>().FirstOrDefaultAsync(h => h.Id == id && h.PartyId == partyId, cancellationToken);
}
