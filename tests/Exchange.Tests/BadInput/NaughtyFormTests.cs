using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.BadInput;

/// <summary>Hostile text into every text field of a list of forms: each is accepted or refused in words, and shown back as text.</summary>
public sealed class NaughtyFormTests
{
    private static readonly string[] _owner =
    [
        "/desk/party/edit", "/desk/party", "/desk/party/members", "/desk/party/api", "/desk/rights/new?kind=Patent", "/desk/rights/new?kind=Trademark", "/desk/rights/new?kind=Software", "/desk/imports",
        "/desk/consultations/new", "/desk/settings/profile", "{listing}/edit", "{right}", "{right}/edit", "{right}/events/new?code=PE01", "{right}/events/new?code=TR01", "{listing:public}/report", "/inquiries/new?listing={number:other}",
        "{dossier}/need", "{dossier}/figures", "/desk/events/propose", "/desk/searches/new?source=patents&query=%3Fq%3Dx", "/desk/needs/new", "{need:other}/answer", "{need:asked}",
    ];

    private static readonly string[] _bank = ["/desk/adverts/new", "/desk/products/new", "/desk/provider/edit", "/desk/provider"];

    private static readonly string[] _investor = ["/desk/investing/interests"];

    private static readonly string[] _operator = ["/Admin/Experts/New", "/Admin/Draws/New", "/Admin/Roadshows/New", "/Admin/Content/new", "/Admin/Content/new?type=event", "/Admin/Content/new?type=policy", "/Admin/Settings/SiteIdentity", "/Admin/TradeRules/pledged/new", "/Admin/TradeRules/Import", "/Admin/Synonyms", "/Admin/Synonyms/new", "{report}", "{party}"];

    private static readonly string[] _visitor = ["/Account/Register", "/Account/Login", "/Account/ForgotPassword", "/Account/ResendConfirmation", "/digest"];

    // What breaks something somewhere: markup, quotes, format places, direction marks, another plane, no character at all, a formula.
    private static readonly string[] _some =
        ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; DROP TABLE Listings_Listing; --", "{0}{1}{{", "\u202Eabc\u202C", "𠮷野家", "\uFFFE\uFEFF", "=1+1", "%00%s%n", "../../etc/passwd", "null", "-1"];

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task TextFields_OfForms_AnswerHostileTextWithoutError(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database, demo: true);
        var places = await PlacesAsync(app);
        var faults = new List<string>();
        var fields = await FillAsync(app.CreateClient(), _visitor, places, faults);
        foreach (var (account, addresses) in new[] { ("owner", _owner), ("bank", _bank), ("investor", _investor), ("administrator", _operator) })
        {
            var (email, password) = app.DemoAccount(account);
            var client = app.CreateClient();
            await client.SignInWithPasswordAsync(email, password);
            fields += await FillAsync(client, addresses, places, faults);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        // Above all the fields are there: an address that moved would be tried no longer.
        Assert.True(fields > 150, $"Only {fields} text fields were found.");
        await app.RunBackgroundWorkAsync();
    }

    private static async Task<Dictionary<string, string>> PlacesAsync(ExchangeApp app)
    {
        var (email, password) = app.DemoAccount("owner");
        var owner = app.CreateClient();
        await owner.SignInWithPasswordAsync(email, password);
        var mine = (await owner.GetPageAsync("/desk/listings")).QuerySelector("main a[href^='/desk/listings/PZH']")!.GetAttribute("href")!;
        var right = (await owner.GetPageAsync("/desk/rights")).QuerySelectorAll("main a[href^='/desk/rights/']").Select(a => a.GetAttribute("href")!).First(h => h.Length > 40);
        var published = (await owner.GetPageAsync("/listings")).QuerySelectorAll(".card-row h3 a").Select(a => a.GetAttribute("href")!).ToList();
        var other = published.First(h => !mine.EndsWith(h.Split('/')[^1], StringComparison.Ordinal));
        var report = await owner.PostFormAsync(
            $"{other}/report", "/report",
            ("Form.Statement", "示例"), ("Form.ContactName", "示例"), ("Form.ContactEmail", "a@test.example"), ("Form.Confirmed", "true"), ("Form.Reason", "NotTheOwner"));
        Assert.True(report.IsSuccessStatusCode);
        var dossier = await owner.PostFormAsync("/desk/financing", "/desk/financing/new");
        Assert.EndsWith("/need", dossier.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        // None of the demonstration's parties waits for a decision.
        var party = await app.QueryAsync(db => db.Set<Party>().Where(p => p.Kind == PartyKind.Organisation).Select(p => p.Id).OrderBy(id => id).LastAsync(TestContext.Current.CancellationToken));
        await app.QueryAsync(db => db.Set<Party>().Where(p => p.Id == party)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Verification, VerificationState.Submitted), TestContext.Current.CancellationToken));
        var admin = app.CreateClient();
        var (adminEmail, adminPassword) = app.DemoAccount("administrator");
        await admin.SignInWithPasswordAsync(adminEmail, adminPassword);
        return new(StringComparer.Ordinal)
        {
            ["{listing}"] = mine, ["{right}"] = right, ["{listing:public}"] = other, ["{number:other}"] = other.Split('/')[^1],
            ["{need:other}"] = (await owner.GetPageAsync("/needs?q=" + Uri.EscapeDataString("四氯化钛"))).QuerySelector(".card-row h3 a")!.GetAttribute("href")!,
            ["{need:asked}"] = (await owner.GetPageAsync("/desk/needs?state=Answered")).QuerySelector("main td a[href^='/desk/needs/XQ']")!.GetAttribute("href")!,
            ["{dossier}"] = dossier.RequestMessage.RequestUri.AbsolutePath[..^"/need".Length],
            ["{report}"] = (await admin.GetPageAsync("/Admin/ListingReports")).QuerySelector("main a[href^='/Admin/ListingReports/']")!.GetAttribute("href")!,
            ["{party}"] = $"/Admin/Parties/{party:N}",
        };
    }

    /// <returns>How many text fields were filled.</returns>
    private static async Task<int> FillAsync(HttpClient client, string[] addresses, Dictionary<string, string> places, List<string> faults)
    {
        var texts = _some.Concat(Strings()).ToList();
        var count = 0;
        foreach (var address in addresses.Select(a => places.Aggregate(a, (text, place) => text.Replace(place.Key, place.Value, StringComparison.Ordinal))))
        {
            var forms = (await client.GetPageAsync(address)).QuerySelectorAll<IHtmlFormElement>("main form").Where(f => TextsOf(f).Any()).ToList();
            if (forms.Count == 0)
            {
                faults.Add($"{address} has no form with a text field.");
            }

            foreach (var form in forms)
            {
                var names = TextsOf(form).ToList();
                count += names.Count;
                // Each field gets another text, and on each database two.
                for (var round = 0; round < 2; round++)
                {
                    var values = names.Select((name, i) => KeyValuePair.Create(name, texts[((round * 7) + (i * 5) + count) % texts.Count])).ToList();
                    using var answer = form.Method == "get"
                        ? await client.GetAsync(QueryOf(form, address, values), TestContext.Current.CancellationToken)
                        : await client.SubmitAsync(form, address, values);
                    if ((int)answer.StatusCode >= 500)
                    {
                        faults.Add($"{(int)answer.StatusCode} of {form.GetAttribute("action")} on {address} for {string.Join(" | ", values)}");
                    }

                    if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                    {
                        var main = (await answer.ReadPageAsync()).QuerySelector("main");
                        faults.AddRange((main?.QuerySelectorAll("script, iframe, object, embed, [onload], [onerror], [onclick], [style]").AsEnumerable() ?? [])
                            .Select(e => $"{form.GetAttribute("action")} on {address} shows {e.OuterHtml}"));
                    }
                }
            }
        }

        return count;
    }

    private static IEnumerable<string> TextsOf(IHtmlFormElement form) => form
        .QuerySelectorAll("textarea[name], input[name]:not([type]), input[name][type=text], input[name][type=search], input[name][type=email], input[name][type=tel], input[name][type=url]")
        .Where(e => !e.HasAttribute("disabled")).Select(e => e.GetAttribute("name")!).Distinct();

    private static string QueryOf(IHtmlFormElement form, string address, IEnumerable<KeyValuePair<string, string>> values)
    {
        var path = string.IsNullOrEmpty(form.GetAttribute("action")) ? address.Split('?')[0] : form.GetAttribute("action")!;
        return $"{path}?{string.Join('&', values.Select(v => $"{Uri.EscapeDataString(v.Key)}={Uri.EscapeDataString(v.Value)}"))}";
    }

    private static List<string> Strings() => SharedFiles.Find("security/blns/blns.json") is { } file
        ? [.. JsonSerializer.Deserialize<List<string>>(File.ReadAllText(file))!.Where(s => s.Trim().Length is > 0 and < 1000)]
        : [];
}
