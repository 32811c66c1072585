using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Imports.Domain;
using Exchange.Inquiries.Domain;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Roles;

/// <summary>A site with somebody for each column of the table and a record for each named place of its paths.</summary>
internal sealed partial class RoleSite : IAsyncDisposable
{
    private readonly ExchangeApp _app;
    private readonly Dictionary<string, HttpClient> _clients = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _samples = new(StringComparer.Ordinal);

    private RoleSite(ExchangeApp app) => _app = app;

    public static async Task<RoleSite> StartAsync()
    {
        var site = new RoleSite(await ExchangeApp.StartAsync(TestDatabase.Sqlite));
        // Forms are sent empty and without files here.
        site._app.ExpectLog("Unable to apply configured form options");
        await site.AddSamplesAsync();
        return site;
    }

    /// <summary>
    /// ✓ when the person may, ✗ when the site refuses: it asks to sign in, says 403, or hides a record that is there.
    /// A fault of the site is its status.
    /// </summary>
    public async Task<string> TryAsync(RoleRow row, string column)
    {
        var path = row.Path;
        var hidden = false;
        foreach (var (place, value) in _samples)
        {
            hidden |= path.Contains(place, StringComparison.Ordinal);
            path = path.Replace(place, value, StringComparison.Ordinal);
        }

        // Any other place stands for a record that is not there.
        path = PlacePattern().Replace(path, place => place.Value == "{token}" ? new string('0', 64) : Guid.Empty.ToString("N"));
        var client = await ClientAsync(column);
        using var request = new HttpRequestMessage(new HttpMethod(row.Method), path);
        if (row.Method == "POST")
        {
            request.Content = new FormUrlEncodedContent(
            [
                new("__RequestVerificationToken", await TokenAsync(column)),
                new(OnceAttribute.FieldName, Guid.CreateVersion7().ToString("N")),
            ]);
        }

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        if (response.Content.Headers.ContentType?.MediaType != "text/event-stream")
        {
            // To the end, so that nothing is still being written when the site stops.
            await response.Content.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
        }

        if (row.Action.Contains("ends the session", StringComparison.Ordinal))
        {
            _clients.Remove(column);
            _tokens.Remove(column);
        }

        if ((int)response.StatusCode >= 500)
        {
            // The table's own message names the row, which the log line does not.
            _app.ExpectLog("An unhandled exception has occurred");
            return string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode}!");
        }

        var location = response.Headers.Location?.ToString() ?? "";
        var refused = response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || location.Contains("/Account/Login", StringComparison.OrdinalIgnoreCase)
            || location.Contains("/Account/AccessDenied", StringComparison.OrdinalIgnoreCase)
            || (response.StatusCode == HttpStatusCode.NotFound && hidden);
        return refused ? "✗" : "✓";
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }

        await _app.DisposeAsync();
    }

    private async Task<HttpClient> ClientAsync(string column)
    {
        if (!_clients.TryGetValue(column, out var client))
        {
            client = column switch
            {
                "Anonymous" => _app.CreateClient(followRedirects: false),
                "No party" => await _app.SignInAsync("nobody@test.example", followRedirects: false),
                "Viewer" or "Manager" or "Party administrator" => await _app.SignInAsync(EmailOf(column), followRedirects: false),
                _ => await _app.SignInAsRoleAsync(column, followRedirects: false),
            };
            _clients[column] = client;
        }

        return client;
    }

    private async Task<string> TokenAsync(string column)
    {
        if (!_tokens.TryGetValue(column, out var token))
        {
            // Every page of a signed-in person carries the form to sign out.
            var page = await (await ClientAsync(column)).GetStringAsync(column == "Anonymous" ? "/Account/Login" : "/", TestContext.Current.CancellationToken);
            token = (await new HtmlParser().ParseDocumentAsync(page)).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            _tokens[column] = token;
        }

        return token;
    }

    /// <summary>To try a row on a record, put the record here under the name of the place that its path uses.</summary>
    private async Task AddSamplesAsync()
    {
        var viewer = await _app.CreateUserAsync(EmailOf("Viewer"));
        var manager = await _app.CreateUserAsync(EmailOf("Manager"));
        var administrator = await _app.CreateUserAsync(EmailOf("Party administrator"));
        await _app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var now = _app.Time.GetUtcNow();
            var party = AddParty(db, "甲示例公司", now);
            var other = AddParty(db, "乙示例公司", now);
            db.AddRange(
                new PartyMember { PartyId = party, UserId = viewer, Role = MemberRole.Viewer, JoinedAt = now },
                new PartyMember { PartyId = party, UserId = manager, Role = MemberRole.Manager, JoinedAt = now },
                new PartyMember { PartyId = party, UserId = administrator, Role = MemberRole.Administrator, JoinedAt = now });

            var listing = new ListingSummary(
                Guid.CreateVersion7(), "PZH-2026-000001", "示例", other, ListingState.Published, [OfferMode.Assignment], IsDemo: true);
            var (inquiry, message) = Inquiry.Open(listing, party, OfferMode.Assignment, "请问？", new Author(manager, "manager"), now).Value;
            db.AddRange(inquiry, message);
            var right = new IpRight
            {
                Kind = IpKind.Patent, NumberKey = "201919900001", Number = "201919900001.8", ApplicationNumber = "201919900001.8", Title = "示例", Source = "test", IsDemo = true,
                CreatedAt = now,
            };
            right.SetClaimant(party, now);
            var draft = new Listing
            {
                Number = "PZH-2026-000002", OwnerPartyId = party, Title = "示例", ExpiresOn = new DateOnly(2027, 11, 23), CreatedAt = now, IsDemo = true,
            };
            draft.Create([right.Id], [OfferMode.Assignment], new Actor(EventActor.Owner, manager, now, new DateOnly(2026, 11, 23)));
            var run = new ImportRun(
                Guid.CreateVersion7(), party, manager, new ImportFile(Guid.CreateVersion7(), "patents.csv", 1, ImportFormat.Csv), now);
            db.AddRange(right, draft, run);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            _samples["{listing}"] = draft.Number;
            _samples["{right}"] = right.Id.ToString("N");
            _samples["{import}"] = run.Id.ToString("N");
            _samples["{inquiry}"] = inquiry.Id.ToString("N");
            _samples["{party}"] = party.ToString("N");
        });
    }

    private static Guid AddParty(AppDbContext db, string name, DateTimeOffset now)
    {
        var party = new Party { CreatedAt = now, IsDemo = true };
        party.Identify(new PartyIdentity(PartyKind.Organisation, OrganisationKind.Enterprise, name, null, null, null));
        db.Add(party);
        return party.Id;
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex PlacePattern();

    private static string EmailOf(string column) => column.Replace(" ", "-", StringComparison.Ordinal).ToLowerInvariant() + "@test.example";
}
