using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Exchange.Framework.Mvc;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Users;
using Exchange.Users.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Roles;

/// <summary>
/// The demo site with somebody for each column of the table, a member of one of its organisations where the column is a role
/// inside a party, and a record for the places of the paths (<c>RoleSite.Samples.cs</c>).
/// </summary>
internal sealed partial class RoleSite : IAsyncDisposable
{
    private static readonly string[] _partyColumns = ["Viewer", "Manager", "Party administrator"];

    private readonly ExchangeApp _app;
    private readonly Dictionary<string, HttpClient> _clients = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _userIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RoleSample> _samples = new(StringComparer.Ordinal);
    // What is made ready before a row without a place, by its shape.
    private readonly Dictionary<string, Func<string, Task>> _before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RoleSample> _whole = new(StringComparer.Ordinal);

    private RoleSite(ExchangeApp app) => _app = app;

    public static async Task<RoleSite> StartAsync()
    {
        var site = new RoleSite(await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true, services: services =>
        {
            // While nobody is configured to send messages, the addresses of that are found by nobody.
            services.AddSingleton<ISmsSender>(new FakeSms());
            services.AddSingleton<IWeChatSignIn>(new FakeWeChat());
        }));
        // Forms are sent empty and without files here.
        site._app.ExpectLog("Unable to apply configured form options");
        await site.AddPeopleAsync();
        await site.AddSamplesAsync();
        return site;
    }

    /// <summary>
    /// ✓ when the person may, ✗ when the site refuses: it asks to sign in, says 403, or finds nothing (404), which is what a record
    /// of others looks like. A row that says that it has no record is ✓ there. A fault of the site is its status.
    /// </summary>
    public async Task<string> TryAsync(RoleRow row, string column)
    {
        var person = PersonOf(row, column);
        var client = await ClientAsync(column, person);
        if (_before.TryGetValue(row.Shape, out var prepare))
        {
            await prepare(_userIds.GetValueOrDefault(person, _userIds[Somebody]));
        }

        using var request = new HttpRequestMessage(new HttpMethod(row.Method), await AddressAsync(row, person));
        if (row.Method == "POST")
        {
            request.Content = new FormUrlEncodedContent(
            [
                new("__RequestVerificationToken", await TokenAsync(client, person)),
                new(OnceAttribute.FieldName, Guid.CreateVersion7().ToString("N")),
            ]);
        }

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        if (response.Content.Headers.ContentType?.MediaType != "text/event-stream")
        {
            // To the end, so that nothing is still being written when the site stops.
            await response.Content.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
        }

        if (row.EndsTheSession)
        {
            _clients.Remove(person);
            _tokens.Remove(person);
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
            || (response.StatusCode == HttpStatusCode.NotFound && !row.HasNoRecord);
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

    /// <summary>The person of the column; inside a party, the member of the organisation that such rows are for.</summary>
    private static string PersonOf(RoleRow row, string column)
    {
        var name = _partyColumns.Contains(column) ? $"{column}-{OrganisationOf(row.Shape)}" : column;
        return name.Replace(" ", "-", StringComparison.Ordinal).ToLowerInvariant() + "@test.example";
    }

    private static string OrganisationOf(string shape) =>
        _organisations.Where(o => shape.StartsWith(o.Prefix, StringComparison.Ordinal)).OrderByDescending(o => o.Prefix.Length).First().Name;

    /// <summary>
    /// The path with a record for every place; a place that has none stands for one that is not there. The sample of a whole path
    /// is for its first place.
    /// </summary>
    private async Task<string> AddressAsync(RoleRow row, string person)
    {
        var address = new StringBuilder();
        var shape = "";
        var places = 0;
        foreach (var segment in row.Path.Trim('/').Split('/'))
        {
            shape += RoleTable.ShapeOf(segment);
            if (!segment.Contains('{', StringComparison.Ordinal))
            {
                address.Append('/').Append(segment);
                continue;
            }

            var key = shape[..(shape.LastIndexOf('}') + 1)];
            var value = (places++ == 0 && _whole.TryGetValue(row.Shape, out var sample)) || _samples.TryGetValue(key, out sample)
                ? await sample.Make(_userIds.GetValueOrDefault(person, _userIds[Somebody]))
                : segment == "{token}" ? new string('0', 64) : Guid.Empty.ToString("N");
            address.Append('/').Append(PlacePattern().Replace(segment, value));
        }

        var query = _queries.TryGetValue(row.Shape, out var asked) ? "?" + asked : "";
        return (address.Length == 0 ? "/" : address.ToString()) + query;
    }

    private async Task<HttpClient> ClientAsync(string column, string person)
    {
        if (!_clients.TryGetValue(person, out var client))
        {
            client = column switch
            {
                "Anonymous" => _app.CreateClient(followRedirects: false),
                "No party" => await _app.SignInAsync(person, followRedirects: false),
                _ when _partyColumns.Contains(column) => await _app.SignInAsync(person, followRedirects: false),
                _ => await _app.SignInAsRoleAsync(column, followRedirects: false),
            };
            _clients[person] = client;
        }

        return client;
    }

    private async Task<string> TokenAsync(HttpClient client, string person)
    {
        if (!_tokens.TryGetValue(person, out var token))
        {
            // Every page of a signed-in person carries the form to sign out.
            var page = await client.GetStringAsync(
                person.StartsWith("anonymous", StringComparison.Ordinal) ? "/Account/Login" : "/", TestContext.Current.CancellationToken);
            token = (await new HtmlParser().ParseDocumentAsync(page)).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            _tokens[person] = token;
        }

        return token;
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex PlacePattern();
}
