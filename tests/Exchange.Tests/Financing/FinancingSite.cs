using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Financing.Domain;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Financing;

/// <summary>A verified firm with two claimed rights, and lenders that offer; dossiers are made by their own forms.</summary>
internal sealed class FinancingSite : IAsyncDisposable
{
    public const string FirmName = "示例钒韵新材料有限公司";
    public const string RightTitle = "一种极易辨认的钒液流储能隔膜";
    public const string Use = "为青杠坪三号线采购喷雾热解炉。";

    private readonly ProviderSite _site;

    private FinancingSite(ProviderSite site, HttpClient firm, Guid firmId)
    {
        _site = site;
        Firm = firm;
        FirmId = firmId;
    }

    public ExchangeApp App => _site.App;

    public HttpClient Firm { get; }

    public Guid FirmId { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<FinancingSite> StartAsync(TestDatabase database)
    {
        var site = await ProviderSite.StartAsync(database);
        var (firm, firmId) = await site.JoinAsync(OrganisationKind.Enterprise, FirmName, "firm@test.example");
        await AddRightsAsync(site.App, firmId);
        return new FinancingSite(site, firm, firmId);
    }

    public Task<(HttpClient Client, Guid PartyId)> JoinAsync(
        OrganisationKind kind, string name, string email, MemberRole role = MemberRole.Administrator, Guid? partyId = null) =>
        _site.JoinAsync(kind, name, email, role, partyId);

    public async Task<(HttpClient Client, Guid PartyId)> LendAsync(OrganisationKind kind, string name, string email, string? validTo = "2027-06-30")
    {
        var (client, id) = await _site.JoinAsync(kind, name, email);
        await _site.OfferAsync(
            client, id, kind switch { OrganisationKind.Guarantor => "guarantee", OrganisationKind.Insurer => "insurance", _ => "financial" }, validTo: validTo);
        return (client, id);
    }

    public Task SettleAsync() => _site.SettleAsync();

    /// <returns>The number of the draft.</returns>
    public static async Task<string> BeginAsync(HttpClient firm)
    {
        var begun = await firm.PostFormAsync("/desk/financing", "/desk/financing/new");
        var path = begun.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.EndsWith("/need", path, StringComparison.Ordinal);
        return path.Split('/')[^2];
    }

    public static (string Name, string Value)[] Need(string amount = "3000000", string months = "12") =>
    [
        ("Form.Amount", amount), ("Form.TermMonths", months), ("Form.Purpose", "Equipment"), ("Form.Use", Use), ("Form.District", "510411"), ("Form.Categories", "SME"),
    ];

    public static (string Name, string Value)[] Figures(string revenue = "68123456.78", string profit = "4200000") =>
    [
        ("Form.Revenue", revenue), ("Form.Profit", profit), ("Form.Assets", "95000000"), ("Form.Debts", "41000000"), ("Form.Staff", "146"), ("Form.FoundedYear", "2014"),
        ("Form.HasArrears", "false"),
    ];

    /// <summary>From nothing to complete.</summary>
    public async Task<string> CompleteAsync(string months = "12")
    {
        var number = await BeginAsync(Firm);
        await Firm.PostFormAsync($"/desk/financing/{number}/need", "/need", Need(months: months));
        await TickRightsAsync(number);
        await Firm.PostFormAsync($"/desk/financing/{number}/figures", "/figures", Figures());
        var done = await Firm.PostFormAsync(
            $"/desk/financing/{number}/consents", [new("Form.Consents", "Truth"), new("Form.Consents", "PublicRecords")], "/consents");
        Assert.EndsWith("/lenders", done.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        return number;
    }

    public async Task<HttpResponseMessage> TickRightsAsync(string number)
    {
        var page = await Firm.GetPageAsync($"/desk/financing/{number}/rights");
        return await Firm.PostFormAsync(
            $"/desk/financing/{number}/rights",
            page.QuerySelectorAll<IHtmlInputElement>("[name='Form.RightIds']").Select(i => KeyValuePair.Create("Form.RightIds", i.Value)), "/rights");
    }

    /// <summary>The fields of the page of lenders that choose these.</summary>
    public async Task<List<KeyValuePair<string, string>>> ChoiceAsync(string number, bool open, params Guid[] lenders)
    {
        var page = await Firm.GetPageAsync($"/desk/financing/{number}/lenders");
        List<KeyValuePair<string, string>> fields = [new("Form.OpenAtOnce", open ? "true" : "false")];
        foreach (var lender in lenders)
        {
            var id = page.QuerySelectorAll<IHtmlInputElement>("[name$='.Id']").Single(i => Guid.Parse(i.Value) == lender);
            fields.Add(new(id.Name!.Replace(".Id", ".Chosen", StringComparison.Ordinal), "true"));
        }

        return fields;
    }

    public async Task<HttpResponseMessage> SendAsync(string number, bool open, params Guid[] lenders) =>
        await Firm.PostFormAsync($"/desk/financing/{number}/lenders", await ChoiceAsync(number, open, lenders), "/lenders");

    public Task<DossierRequest> RequestAsync(Guid lender) =>
        App.QueryAsync(db => db.Set<DossierRequest>().AsNoTracking().Include(r => r.Answers).SingleAsync(r => r.LenderId == lender, Cancel));

    public Task<Dossier> DossierAsync(string number) => App.QueryAsync(db => db.Set<Dossier>().AsNoTracking().SingleAsync(d => d.Number == number, Cancel));

    /// <summary>Answers as interested; a null rate is that of a guarantor.</summary>
    public async Task<HttpResponseMessage> InterestAsync(
        HttpClient lender, Guid request, string? rate, string limit = "3000000", params (string Name, string Value)[] more)
    {
        List<KeyValuePair<string, string>> fields =
            [new("Form.Limit", limit), new("Form.TermMonths", "12"), new("Form.ValidUntil", App.Time.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];
        if (rate is not null)
        {
            fields.Add(new("Form.Rate", rate));
        }

        return await AnswerAsync(lender, request, "Interested", [.. fields, .. more.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
    }

    public static async Task<HttpResponseMessage> AnswerAsync(HttpClient lender, Guid request, string kind, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var address = $"/desk/financing/requests/{request:N}";
        var form = (await lender.GetPageAsync(address)).QuerySelectorAll<IHtmlFormElement>("form")
            .Single(f => f.QuerySelector<IHtmlInputElement>("[name='Form.Kind']")?.Value == kind);
        return await lender.SubmitAsync(form, address, fields);
    }

    /// <summary>Moves the clock and signs in again those whose session has run out on the way; what they have open stays open.</summary>
    public async Task TravelAsync(DateTimeOffset to, params (HttpClient Client, string Email)[] people)
    {
        App.Time.SetUtcNow(to);
        foreach (var (client, email) in people)
        {
            await client.SignInWithPasswordAsync(email, SignIn.Password);
        }
    }

    public Task<int> AuditsAsync(string action) => App.QueryAsync(db => db.Set<AuditEntry>().CountAsync(a => a.Action == action, Cancel));

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static Task AddRightsAsync(ExchangeApp app, Guid firmId) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var now = app.Time.GetUtcNow();
        foreach (var (number, title) in new[] { ("201919900001", RightTitle), ("201919900002", "一种钒液流电堆端板") })
        {
            // Invented: the serial numbers are far beyond those that the office has given.
            var right = new IpRight
            {
                Kind = IpKind.Patent, NumberKey = number, Number = number, ApplicationNumber = number, Title = title, Source = "test", IsDemo = true, CreatedAt = now,
            };
            right.SetClaimant(firmId, now);
            db.Add(right);
        }

        await db.SaveChangesAsync(Cancel);
    });
}
