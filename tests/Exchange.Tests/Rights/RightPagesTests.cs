using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.Services;
using Exchange.Tests.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Rights;

public sealed partial class RightPagesTests
{
    private static readonly CancellationToken _none = CancellationToken.None;

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Patent_AnyWrittenForm_IsShownWithUnknownStatus(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        await AddAsync(site);
        await site.CatchUpAsync();
        var client = site.CreateClient();

        foreach (var form in (string[])["201210299861.5", "ZL 2012 1 0299861.5", "2012102998615", "cn103631670b", "CN103631670A", "CN103631670", "公开号：CN103631670B"])
        {
            var html = await client.GetStringAsync($"/patents/{Uri.EscapeDataString(form)}?culture=en", _none);
            Assert.Contains("ZL 201210299861.5", html, StringComparison.Ordinal);
            Assert.Contains("the legal status is unknown", html, StringComparison.Ordinal);
            Assert.Contains("21 August 2032", html, StringComparison.Ordinal); // T6
        }

        var missing = await site.CreateClient().GetAsync("/patents/201110269715.3", _none);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("登记库中没有号码为", await missing.Content.ReadAsStringAsync(_none), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Api_Patent_HasItemAndDetail(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        await AddAsync(site);
        await site.CatchUpAsync();
        var client = site.CreateClient();

        using var detail = JsonDocument.Parse(await client.GetStringAsync("/api/v1/patents/CN201210299861.5", _none));
        Assert.Equal("CN103631670B", detail.RootElement.GetProperty("publicationNumber").GetString());
        Assert.Equal("201210299861.5", detail.RootElement.GetProperty("applicationNumber").GetString());
        Assert.Equal("unknown", detail.RootElement.GetProperty("status").GetString());
        Assert.Equal(2, detail.RootElement.GetProperty("claims").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/patents/nothing", _none)).StatusCode);

        using var list = JsonDocument.Parse(await client.GetStringAsync("/api/v1/patents?q=201210299861.5&kind=invention&taxonomy=VT03", _none));
        var item = Assert.Single(list.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal("CN103631670B", item.GetProperty("publicationNumber").GetString());
        Assert.Equal("201210299861.5", item.GetProperty("applicationNumber").GetString());
        Assert.Contains("提钒", await client.GetStringAsync("/patents?q=CN103631670B", _none), StringComparison.Ordinal);

        // The status of an item says when it was compared with the register, here never.
        Assert.Equal(JsonValueKind.Null, item.GetProperty("statusCheckedOn").ValueKind);
        Assert.Equal(JsonValueKind.Null, item.GetProperty("statusSource").ValueKind);
        Assert.Contains("未与登记簿核对", await client.GetStringAsync("/patents", _none), StringComparison.Ordinal);

        // A symbol of the IPC in the form of CNIPA and of this list itself.
        var symbol = item.GetProperty("ipc").GetString()!;
        foreach (var form in new[] { symbol, symbol.Replace(" ", "", StringComparison.Ordinal), symbol.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() })
        {
            using var found = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/patents?q={Uri.EscapeDataString(form)}", _none));
            Assert.Equal(1, found.RootElement.GetProperty("total").GetInt32());
        }
    }

    // Issue 5: similar patents say why they are; shared words alone are no reason.
    [Theory, MemberData(nameof(Both))]
    public async Task Patent_Similar_SaysWhy(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        await AddAsync(site);
        PatentRecord[] others =
        [
            Other("201310491586.1", "钒渣钙化焙烧提钒方法", "C22B 34/22"),
            Other("201410385505.4", "钒渣焙烧用原料的制粒方法", "C22B 1/24"),
            Other("201410046091.2", "钒渣钠化焙烧提钒方法的教学演示装置", "G09B 25/02"),
        ];
        await site.InScopeAsync(p => p.GetRequiredService<IPatentRegistry>().UpsertAsync(others, new PatentSource("CNIPA XML", null, IsManual: false), dryRun: false, _none));
        await site.CatchUpAsync();

        var page = await site.CreateClient().GetPageAsync("/patents/201210299861.5");
        var similar = page.QuerySelectorAll("#similar li").ToDictionary(li => li.QuerySelector("a")!.TextContent, li => li.QuerySelector(".muted")!.TextContent);
        Assert.Equal(["钒渣焙烧用原料的制粒方法", "钒渣钙化焙烧提钒方法"], similar.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("同一技术：钒渣/石煤焙烧浸出 · 同一分类：C22B", similar["钒渣钙化焙烧提钒方法"]);
        Assert.Contains("C22B", similar["钒渣焙烧用原料的制粒方法"], StringComparison.Ordinal);

        static PatentRecord Other(string number, string title, string ipc) => new()
        {
            ApplicationNumber = number, Title = title, Abstract = "本发明涉及提钒。", Applicants = ["示例钒业有限公司"], Ipc = [ipc],
        };
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Desk_EntryByHand_ChecksClaimsAndShowsConflict(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var client = site.CreateClient(party);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.CreateClient().GetAsync("/desk/rights", _none)).StatusCode);

        var wrong = await PostAsync(client, "/desk/rights/new?kind=Patent", "/desk/rights/new", ("Kind", "Patent"), ("Number", "201310491586.2"), ("Title", "提钒方法"), ("Owners", party.Name));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("校验位", await wrong.Content.ReadAsStringAsync(_none), StringComparison.Ordinal);

        var saved = await PostAsync(
            client, "/desk/rights/new?kind=Patent", "/desk/rights/new", ("Kind", "Patent"), ("Number", "ZL 2013 1 0491586.1"), ("Title", "提钒方法"),
            ("Owners", party.Name), ("FilingDate", "2013-10-18"), ("Ipc", "C22B 34/22"), ("Claims", "1.一种方法。2.根据权利要求1所述的方法。"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var right = await site.QueryAsync(db => db.Set<IpRight>().AsNoTracking().SingleAsync());
        Assert.Equal(party.Id, right.ClaimedBy);
        Assert.Contains("可以挂牌", await client.GetStringAsync($"/desk/rights/{right.Id:N}", _none), StringComparison.Ordinal);
        Assert.Contains("201310491586.1", await client.GetStringAsync("/desk/rights", _none), StringComparison.Ordinal);

        var edit = $"/desk/rights/{right.Id:N}/edit";
        var stale = await PostAsync(client, edit, edit, ("Kind", "Patent"), ("Version", "0"), ("Number", "201310491586.1"), ("Title", "我的标题"), ("Owners", party.Name));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var html = await stale.Content.ReadAsStringAsync(_none);
        Assert.Contains("我的标题", html, StringComparison.Ordinal);
        Assert.Contains("提钒方法", html, StringComparison.Ordinal);

        var stranger = site.CreateClient(site.Parties.Add("别家有限公司"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(edit, _none)).StatusCode);

        // What the form leaves empty is emptied; the number and the title stay.
        var emptied = await PostAsync(
            client, edit, edit, ("Kind", "Patent"), ("Version", right.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Number", "201310491586.1"), ("Title", "提钒方法"), ("Owners", party.Name));
        Assert.Equal(HttpStatusCode.Redirect, emptied.StatusCode);
        var after = await site.QueryAsync(db => db.Set<IpRight>().AsNoTracking().Include(r => r.Ipc).Include(r => r.Text).SingleAsync());
        Assert.Null(after.FilingDate);
        Assert.Null(after.TermEnd);
        Assert.Empty(after.Ipc);
        Assert.Null(after.Text!.ClaimsJson);
        Assert.Equal("提钒方法", after.Title);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Desk_EventByOwner_GivesStatusWithSourceOnceConfirmed(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var id = await AddAsync(site);
        var client = site.CreateClient(party);
        var claimed = await PostAsync(client, "/desk/rights/claim", "/desk/rights/claim", ("ids", id.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, claimed.StatusCode);

        var page = $"/desk/rights/{id:N}";
        var added = await PostAsync(client, page, $"{page}/events", ("Event.Code", "GR01"), ("Event.AnnouncedOn", "2016-05-04"), ("Event.Source", "专利公报"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var overridden = await PostAsync(client, page, $"{page}/taxonomy", ("nodes", "VT04-04"), ("reason", "产品为金属钒"));
        Assert.Equal(HttpStatusCode.Redirect, overridden.StatusCode);
        var bad = await PostAsync(client, page, $"{page}/events", ("Event.Code", "GR01"), ("Event.AnnouncedOn", "2030-05-04"), ("Event.Source", "公报"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);

        // Nobody has compared it with the register yet.
        var before = await site.CreateClient().GetStringAsync("/patents/201210299861.5", _none);
        Assert.DoesNotContain("有权 · 授权", before, StringComparison.Ordinal);
        Assert.Contains("当事人陈述，待核实", before, StringComparison.Ordinal);
        var stated = await site.QueryAsync(db => db.Set<LegalEvent>().Select(e => e.Id).SingleAsync());
        var confirmed = await PostAsync(site.CreateClient(isOperator: true), "/Admin/Rights/Events", $"/Admin/Rights/Events/{stated}/confirm", ("lookedUpOn", "2026-11-23"));
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);

        var html = await site.CreateClient().GetStringAsync("/patents/201210299861.5", _none);
        Assert.Contains("有权 · 授权", html, StringComparison.Ordinal);
        Assert.Contains("登记簿核查日 2026年11月23日，来源：专利公报", html, StringComparison.Ordinal);
        Assert.Contains("金属钒与高纯钒", html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Desk_OtherKind_HasItsPublicPage(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var party = site.Parties.Add("示例钒业有限公司");
        var client = site.CreateClient(party);

        var wrong = await PostAsync(client, "/desk/rights/new?kind=Trademark", "/desk/rights/new", ("Kind", "Trademark"), ("Number", "123456789"), ("NiceClass", "6"), ("Title", "攀钛"), ("Owners", party.Name));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var saved = await PostAsync(client, "/desk/rights/new?kind=Trademark", "/desk/rights/new", ("Kind", "Trademark"), ("Number", "12345678"), ("NiceClass", "6"), ("Title", "攀钛"), ("Owners", party.Name));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        var right = await site.QueryAsync(db => db.Set<IpRight>().AsNoTracking().SingleAsync());
        Assert.Equal("12345678-6", right.Number);
        Assert.Contains("注册商标", await site.CreateClient().GetStringAsync($"/rights/{right.Id:N}", _none), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Admin_Queue_IsForTheOperator(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        Assert.Equal(HttpStatusCode.OK, (await site.CreateClient(isOperator: true).GetAsync("/Admin/Rights", _none)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.CreateClient(site.Parties.Add("示例钒业有限公司")).GetAsync("/Admin/Rights", _none)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Admin_Dispute_ShowsBothSidesAndIsDecidedOnlyWhenConfirmed(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var holder = site.Parties.Add("示例钒业有限公司");
        var challenger = site.Parties.Add("示例钛业有限公司");
        var id = await AddAsync(site);
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(site.CreateClient(holder), "/desk/rights/claim", "/desk/rights/claim", ("ids", id.ToString()))).StatusCode);
        var sent = await site.InScopeAsync(p => p.GetRequiredService<RightClaims>().SubmitEvidenceAsync(
            id, EvidenceKind.RegisterExtract, "已受让", new FormFile(Stream.Null, 0, 0, "file", "副本.pdf"),
            new RightActor(new CurrentParty(challenger, MemberRole.Administrator), IsOperator: false, "challenger"), _none));
        Assert.True(sent.Succeeded, sent.Error);
        var claim = await site.QueryAsync(db => db.Set<RightClaim>().AsNoTracking().SingleAsync(c => c.State == ClaimState.Submitted));
        var page = $"/Admin/Rights/Claims/{claim.Id:N}";
        var client = site.CreateClient(isOperator: true);

        // Who decides reads the extract: nothing is filled in.
        var html = await client.GetStringAsync(page, _none);
        Assert.Contains(holder.Name, html, StringComparison.Ordinal);
        Assert.Contains("副本.pdf", html, StringComparison.Ordinal);
        Assert.Matches("<textarea[^>]*name=\"Form.Owners\"[^>]*>\\s*</textarea>", html);

        var standing = await site.QueryAsync(db => db.Set<RightClaim>().AsNoTracking().SingleAsync(c => c.State == ClaimState.Accepted));
        (string, string)[] decision =
            [("Form.StandingVersion", standing.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Form.Version", claim.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Form.Accept", "true"), ("Form.Reason", "副本属实"), ("Form.Owners", challenger.Name)];
        var asked = await PostAsync(client, page, page, decision);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains("示例钒业有限公司 失去认领", await asked.Content.ReadAsStringAsync(_none), StringComparison.Ordinal);
        Assert.Equal(holder.Id, await ClaimantAsync());
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(client, page, page, [.. decision, ("Form.Back", "true")])).StatusCode);
        Assert.Equal(holder.Id, await ClaimantAsync());

        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(client, page, page, [.. decision, ("Form.Confirmed", "true")])).StatusCode);
        Assert.Equal(challenger.Id, await ClaimantAsync());

        Task<Guid?> ClaimantAsync() => site.QueryAsync(db => db.Set<IpRight>().Where(r => r.Id == id).Select(r => r.ClaimedBy).SingleAsync());
    }

    private static async Task<Guid> AddAsync(RightsSite site)
    {
        var record = new PatentRecord
        {
            ApplicationNumber = "201210299861.5",
            Publications = [new PublicationRecord("CN103631670A", new DateOnly(2014, 3, 12)), new PublicationRecord("CN103631670B", new DateOnly(2016, 5, 4))],
            Title = "钒渣钠化焙烧提钒方法",
            Abstract = "本发明涉及提钒。",
            Claims = ["1. 一种方法。", "2. 根据权利要求1所述的方法。"],
            Applicants = ["示例钒业有限公司"],
            Ipc = ["C22B 34/22"],
            FilingDate = new DateOnly(2012, 8, 22),
        };
        var outcome = await site.InScopeAsync(p => p.GetRequiredService<IPatentRegistry>()
            .UpsertAsync([record], new PatentSource("CNIPA XML", null, IsManual: false), dryRun: false, _none));
        return outcome[0].RightId!.Value;
    }

    /// <summary>Opens the page, takes its forgery token, and sends the form.</summary>
    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string page, string address, params (string Name, string Value)[] fields)
    {
        using var opened = await client.GetAsync(page, _none);
        var html = await opened.Content.ReadAsStringAsync(_none);
        Assert.True(opened.IsSuccessStatusCode, html);
        var values = fields.Append(("__RequestVerificationToken", Token().Match(html).Groups["token"].Value))
            .Append(("RequestKey", Guid.CreateVersion7().ToString("N")))
            .Select(f => KeyValuePair.Create(f.Item1, f.Item2));
        using var content = new FormUrlEncodedContent(values);
        return await client.PostAsync(address, content, _none);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
