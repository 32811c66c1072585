using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace Exchange.Tests.Parties;

public sealed class PartyJourneyTests
{
    private const string Code = "91510400204360956E";
    private const string NewOrganisation = "/desk/party/new?kind=Organisation";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task CreateSubmitApprove_OverHttp_PartyIsVerifiedAndMembersAreTold(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var owner = await app.SignInAsync("owner@test.example");
        var created = await CreateAsync(owner, "示例钒业 有限公司");
        Assert.Equal("/desk/party", created.RequestMessage!.RequestUri!.AbsolutePath);
        var party = await FindAsync(app);
        Assert.Equal(VerificationState.Unverified, party.Verification);

        var submitted = await owner.PostFormAsync("/desk/party", "/desk/party/submit");
        Assert.Equal(HttpStatusCode.OK, submitted.StatusCode);
        Assert.Equal(VerificationState.Submitted, (await FindAsync(app)).Verification);
        Assert.Equal(1, await QueueEventsAsync(app));

        // The licence is read by members and by those who verify, by nobody else.
        var licence = await LicenceUrlAsync(app, party.Id);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync(licence, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reviewer.GetAsync(licence, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.CreateClient().GetAsync(licence, Cancel)).StatusCode);
        var stranger = await app.SignInAsync("stranger@test.example");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(licence, Cancel)).StatusCode);

        var queue = await reviewer.GetPageAsync("/Admin/Parties");
        Assert.Contains("示例钒业 有限公司", queue.Body!.TextContent, StringComparison.Ordinal);
        var details = await reviewer.GetPageAsync($"/Admin/Parties/{party.Id:N}");
        var form = details.QuerySelector<IHtmlFormElement>("form[action$='/approve']")!;
        form.SetAttribute("action", $"/Admin/Parties/{party.Id:N}/reject");
        var refusedWithoutReason = await reviewer.SubmitAsync(form, "/Admin/Parties", []);
        Assert.Contains("请填写理由", await refusedWithoutReason.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        var approved = await reviewer.PostFormAsync($"/Admin/Parties/{party.Id:N}", "/approve");
        Assert.Equal(HttpStatusCode.OK, approved.StatusCode);

        var verified = await FindAsync(app);
        Assert.Equal(VerificationState.Verified, verified.Verification);
        Assert.Equal(1, await app.QueryAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.EventType == typeof(PartyVerified).FullName, Cancel)));
        Assert.Equal(2, await QueueEventsAsync(app));
        await app.RunBackgroundWorkAsync();
        var messages = await owner.GetPageAsync("/desk/messages");
        Assert.Contains("示例钒业 有限公司已通过核验", messages.Body!.TextContent, StringComparison.Ordinal);

        var page = await app.CreateClient().GetPageAsync($"/parties/{party.Id:N}");
        Assert.Contains("核验通过", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Code, page.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Create_CodeOfVerifiedOrganisation_BecomesRequestToJoin(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var owner = await app.SignInAsync("owner@test.example");
        await CreateAsync(owner, "示例钒业有限公司");
        var party = await FindAsync(app);
        await VerifyAsync(app, party.Id);

        var second = await app.SignInAsync("colleague@test.example");
        var redirected = await CreateAsync(second, "Another name");
        Assert.Equal($"/desk/party/join/{party.Id:N}", redirected.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(1, await app.QueryAsync(db => db.Set<Party>().CountAsync(Cancel)));

        var joinUrl = redirected.RequestMessage.RequestUri.AbsolutePath;
        await second.PostFormAsync(joinUrl, joinUrl, ("message", "我负责专利工作"));
        var members = await owner.GetPageAsync("/desk/party/members");
        Assert.Contains("我负责专利工作", members.Body!.TextContent, StringComparison.Ordinal);

        Assert.False(await app.QueryAsync(db => db.Set<AuditEntry>().AnyAsync(a => a.NewValues!.Contains("我负责专利工作"), Cancel)));
        await owner.PostFormAsync("/desk/party/members", "/requests/", ("accept", "true"), ("role", "Manager"));
        var colleague = await second.GetPageAsync("/desk/party");
        Assert.Equal("示例钒业有限公司", colleague.QuerySelector("h1")!.TextContent.Trim());

        // A manager neither edits the party nor decides about members.
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync("/desk/party/edit", Cancel)).StatusCode);
        Assert.Null((await second.GetPageAsync("/desk/party/members")).QuerySelector("form[action*='/invite']"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Create_CodeHeldByASquatter_GoesToTheOperatorWhoDecides(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var squatter = await app.SignInAsync("squatter@test.example");
        await CreateAsync(squatter, "抢注者");
        await squatter.PostFormAsync("/desk/party", "/desk/party/submit");
        var firm = await app.SignInAsync("firm@test.example");
        var created = await CreateAsync(firm, "示例钒业有限公司");
        Assert.Equal("/desk/party", created.RequestMessage!.RequestUri!.AbsolutePath);
        await firm.PostFormAsync("/desk/party", "/desk/party/submit");
        var squatted = await IdAsync("抢注者");
        var real = await IdAsync("示例钒业有限公司");

        // The operator sees the other, refuses the squatter and verifies the firm.
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        var details = await reviewer.GetPageAsync($"/Admin/Parties/{real:N}");
        Assert.NotNull(details.QuerySelector($"main a[href='/Admin/Parties/{squatted:N}']"));
        await reviewer.PostFormAsync($"/Admin/Parties/{real:N}", "/approve");
        var refused = await reviewer.PostFormAsync($"/Admin/Parties/{squatted:N}", "/approve");
        Assert.Contains("已有使用该代码的机构通过核验", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(1, await app.QueryAsync(db => db.Set<Party>().CountAsync(p => p.Verification == VerificationState.Verified, Cancel)));

        // Somebody who had begun before is led to the firm instead of into the queue.
        await app.QueryAsync(db => db.Set<Party>().Where(p => p.Id == squatted).ExecuteUpdateAsync(set => set.SetProperty(p => p.Verification, VerificationState.Rejected), Cancel));
        var led = await squatter.PostFormAsync("/desk/party", "/desk/party/submit");
        Assert.Equal($"/desk/party/join/{real:N}", led.RequestMessage!.RequestUri!.AbsolutePath);

        Task<Guid> IdAsync(string name) => app.QueryAsync(db => db.Set<Party>().Where(p => p.Name == name).Select(p => p.Id).SingleAsync(Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Verify_SameCodeAtOnce_IsDoneOnce(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await CreateAsync(await app.SignInAsync("owner@test.example"), "示例钒业有限公司");
        await CreateAsync(await app.SignInAsync("other@test.example"), "另一家");

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => app.QueryAsync(db => db.Set<Party>()
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Verification, VerificationState.Verified), Cancel)));
        Assert.Contains("unique", failure.ToString(), StringComparison.OrdinalIgnoreCase);
        app.ExpectLog("Failed executing DbCommand");
        app.ExpectLog("An exception occurred while executing");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Invite_ByEmail_OnlyTheInvitedAddressGetsIn(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var owner = await app.SignInAsync("owner@test.example");
        await CreateAsync(owner, "示例钒业有限公司");
        Assert.Null((await owner.GetPageAsync("/desk/party/members")).QuerySelector("form[action*='/invite']"));
        await VerifyAsync(app, (await FindAsync(app)).Id);
        var invited = await owner.PostFormAsync("/desk/party/members", "/invite", ("Invite.Email", "guest@test.example"), ("Invite.Role", "Viewer"));
        Assert.Equal(HttpStatusCode.OK, invited.StatusCode);
        await app.RunBackgroundWorkAsync();
        var link = InvitationLink(app);

        var stranger = await app.SignInAsync("stranger@test.example");
        Assert.Null((await stranger.GetPageAsync(link)).QuerySelector($"form[action='{link}']"));

        var guest = await app.SignInAsync("guest@test.example");
        await guest.PostFormAsync(link, link);
        Assert.Equal("示例钒业有限公司", (await guest.GetPageAsync("/desk/party")).QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(link, Cancel)).StatusCode);

        // The trail is never erased, so it holds no stranger's address.
        Assert.False(await app.QueryAsync(db => db.Set<AuditEntry>()
            .AnyAsync(a => a.SubjectType == nameof(PartyInvitation) && a.NewValues!.Contains("guest@test.example"), Cancel)));
        Assert.True(await app.QueryAsync(db => db.Set<AuditEntry>().AnyAsync(a => a.SubjectType == nameof(PartyInvitation), Cancel)));

        // The last administrator stays; the guest may leave.
        Assert.Null((await owner.GetPageAsync("/desk/party/members")).QuerySelector("form[action$='/leave']"));
        await guest.PostFormAsync("/desk/party/members", "/leave");
        Assert.Equal(1, await app.QueryAsync(db => db.Set<PartyMember>().CountAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Invite_OnlyVerifiedPartiesAndTenADay(TestDatabase database)
    {
        const string Members = "/desk/party/members";
        await using var app = await ExchangeApp.StartAsync(database);
        var owner = await app.SignInAsync("owner@test.example");
        await CreateAsync(owner, "示例钒业有限公司");
        var party = (await FindAsync(app)).Id;
        await VerifyAsync(app, party);
        var form = (await owner.GetPageAsync(Members)).QuerySelector<IHtmlFormElement>("form[action*='/invite']")!;
        await app.QueryAsync(db => db.Set<Party>().ExecuteUpdateAsync(set => set.SetProperty(p => p.Verification, VerificationState.Submitted), Cancel));
        await owner.SubmitAsync(form, Members, [new("Invite.Email", "early@test.example"), new("Invite.Role", "Viewer")]);
        Assert.Equal(0, await CountAsync());

        await VerifyAsync(app, party);
        for (var i = 0; i < 12; i++)
        {
            await owner.PostFormAsync(Members, "/invite", ("Invite.Email", $"guest{i}@test.example"), ("Invite.Role", "Viewer"));
            if (i == 3)
            {
                // What was withdrawn was sent all the same.
                await owner.PostFormAsync(Members, "/withdraw");
            }
        }

        Assert.Equal(10, await CountAsync());
        Assert.Equal(9, (await owner.GetPageAsync(Members)).QuerySelectorAll("form[action$='/withdraw']").Length);
        app.Time.Advance(TimeSpan.FromDays(1));
        owner = await app.SignInAsync("owner@test.example");
        await owner.PostFormAsync(Members, "/invite", ("Invite.Email", "tomorrow@test.example"), ("Invite.Role", "Viewer"));
        Assert.Equal(11, await CountAsync());
        await app.RunBackgroundWorkAsync();
        var mails = Directory.GetFiles(Path.Combine(app.Folder, "mail"), "*.eml").Select(path => MimeKit.MimeMessage.Load(path)).ToList();
        Assert.All(mails, m => Assert.DoesNotContain("示例钒业", m.Subject, StringComparison.Ordinal));

        Task<int> CountAsync() => app.QueryAsync(db => db.Set<PartyInvitation>().CountAsync(Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Edit_StaleForm_ShowsBothVersions(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var owner = await app.SignInAsync("owner@test.example");
        await CreateAsync(owner, "示例钒业有限公司");
        var stale = (await owner.GetPageAsync("/desk/party/edit")).QuerySelector<IHtmlFormElement>("main form")!;
        await owner.PostFormAsync("/desk/party/edit", "/desk/party/edit", ("Form.Address", "先保存的地址"));

        var conflict = await owner.SubmitAsync(stale, "/desk/party/edit", [KeyValuePair.Create("Form.Address", "后保存的地址")]);

        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        var text = await conflict.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("先保存的地址", text, StringComparison.Ordinal);
        Assert.Contains("后保存的地址", text, StringComparison.Ordinal);
        Assert.Equal("先保存的地址", (await FindAsync(app)).Address);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Create_WrongCodeOrHostileLicence_SaysWhatIsWrong(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var owner = await app.SignInAsync("owner@test.example");

        var wrongCode = await CreateAsync(owner, "示例钒业有限公司", "91510400204360957E");
        Assert.Contains("代码未通过校验", await wrongCode.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        var wrongFile = await owner.PostFileAsync(
            NewOrganisation, "Form.Licence", "licence.png", "<svg onload=alert(1)>"u8.ToArray(), "/desk/party/new",
            ("Form.Name", "示例钒业有限公司"), ("Form.CreditCode", Code), ("Form.OrganisationKind", "Enterprise"), ("Form.District", "510411"));
        Assert.Contains("此处不接受这种类型的文件", await wrongFile.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(0, await app.QueryAsync(db => db.Set<Party>().CountAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Withdraw_OfAVerification_EndsItWithAReasonAndTellsTheOthers(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var owner = await app.SignInAsync("owner@test.example");
        await CreateAsync(owner, "示例钒业有限公司");
        Assert.Contains("示例钒业有限公司", (await owner.GetPageAsync("/desk/settings/profile")).QuerySelector(".acting-for")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("尚未提交", (await owner.GetPageAsync("/desk")).QuerySelector("section[aria-labelledby=party-step]")!.TextContent, StringComparison.Ordinal);
        await owner.PostFormAsync("/desk/party", "/desk/party/submit");
        var page = $"/Admin/Parties/{(await FindAsync(app)).Id:N}";
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        await reviewer.PostFormAsync(page, "/approve");
        Assert.Null((await owner.GetPageAsync("/desk")).QuerySelector("section[aria-labelledby=party-step]"));

        await reviewer.PostFormAsync(page, "/withdraw");
        Assert.Equal(VerificationState.Verified, (await FindAsync(app)).Verification);
        await reviewer.PostFormAsync(page, "/withdraw", ("Reason", "营业执照系伪造"));

        Assert.Equal(VerificationState.Rejected, (await FindAsync(app)).Verification);
        Assert.Equal(1, await app.QueryAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.EventType == typeof(PartyVerificationLost).FullName, Cancel)));
        Assert.Contains("营业执照系伪造", (await owner.GetPageAsync("/desk/party")).Body!.TextContent, StringComparison.Ordinal);
        await owner.PostFormAsync("/desk/party", "/desk/party/submit");
        Assert.Equal(VerificationState.Submitted, (await FindAsync(app)).Verification);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Create_OutsideTheCity_IsAChoiceLikeTheOthers(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var owner = await app.SignInAsync("owner@test.example");

        // A browser refuses an empty value where the choice is required.
        var form = await owner.GetPageAsync(NewOrganisation);
        var outside = form.QuerySelectorAll("[name='Form.District'] option").Single(option => option.TextContent == "攀枝花市以外").GetAttribute("value")!;
        Assert.NotEmpty(outside);
        await owner.PostFileAsync(
            NewOrganisation, "Form.Licence", "营业执照.png", Samples.Picture(SKEncodedImageFormat.Png), "/desk/party/new",
            ("Form.Name", "示例外地有限公司"), ("Form.CreditCode", Code), ("Form.OrganisationKind", "Enterprise"), ("Form.District", outside));

        Assert.Null((await FindAsync(app)).District);
        var edit = await owner.GetPageAsync("/desk/party/edit");
        Assert.Equal(outside, edit.QuerySelector("[name='Form.District'] option[selected]")?.GetAttribute("value"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Contact_OfUnverifiedParties_IsMasked(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await CreateAsync(await app.SignInAsync("owner@test.example"), "示例钒业有限公司");
        var party = await FindAsync(app);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var stored = await db.Set<Party>().SingleAsync(Cancel);
            stored.Describe(new PartyProfile(null, null, null, "张三", "13812345678", "zhang@example.com"));
            await db.SaveChangesAsync(Cancel);
            var cards = services.GetRequiredService<IContactCards>();
            Assert.Equal(new ContactCard("张**", "138****5678", "z***@example.com", IsMasked: true), await cards.GetAsync(party.Id, null, Cancel));
            Assert.Equal("13812345678", (await cards.GetAsync(party.Id, party.Id, Cancel))!.Phone);
        });
    }

    [Theory, MemberData(nameof(Both))]
    public async Task FormerName_WithEvidence_CountsOnceConfirmed(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var owner = await app.SignInAsync("owner@test.example");
        await CreateAsync(owner, "示例钒业有限公司");
        var party = await FindAsync(app);
        await owner.PostFileAsync(
            "/desk/party", "FormerName.Proof", "notice.pdf", Samples.Pdf, "/former-names", ("FormerName.FormerName", "示例钒业开发公司"));
        Assert.Single(await NamesAsync(app, party.Id));

        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        var page = $"/Admin/Parties/{party.Id:N}";
        var decision = (await reviewer.GetPageAsync(page)).QuerySelector<IHtmlFormElement>("form[action*='/former-names/']")!;
        await reviewer.SubmitAsync(decision, page, [new("confirm", "true")]);

        // A double click: the second sending shows what the first has done, not that nothing waits any more.
        var doubleClick = await reviewer.SubmitAsync(decision, page, [new("confirm", "true")]);
        Assert.Equal(HttpStatusCode.OK, doubleClick.StatusCode);
        Assert.Equal(page, doubleClick.RequestMessage!.RequestUri!.AbsolutePath);

        // A refusal without a reason loses nothing else that was typed.
        await owner.PostFormAsync("/desk/party", "/submit");
        var longReason = new string('理', 1001);
        Assert.Contains(longReason, await (await reviewer.PostFormAsync(page, "/approve", ("Reason", longReason))).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        Assert.Equal(["示例钒业有限公司", "示例钒业开发公司"], await NamesAsync(app, party.Id));
    }

    [Fact]
    public async Task Desk_Stranger_SeesNeitherAdminNorForeignParty()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        await CreateAsync(await app.SignInAsync("owner@test.example"), "示例钒业有限公司");
        var party = await FindAsync(app);
        var stranger = await app.SignInAsync("stranger@test.example");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/desk/party/edit", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/desk/party/members", Cancel)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync($"/Admin/Parties/{party.Id:N}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/parties/{Guid.CreateVersion7():N}", Cancel)).StatusCode);
    }

    [Fact]
    public async Task DemoRecipe_Parties_AreMarkedVerifiedAndLinked()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true);

        var parties = await app.QueryAsync(db => db.Set<Party>().AsNoTracking().ToListAsync(Cancel));

        Assert.True(parties.Count >= 9);
        Assert.All(parties, p => Assert.True(p.IsDemo && p.Name.Contains("示例", StringComparison.Ordinal) && CreditCode.Parse(p.CreditCode!).PassesSecondTest));
        Assert.Equal(Enum.GetValues<OrganisationKind>().Order(), parties.Select(p => p.OrganisationKind!.Value).Distinct().Order());
        Assert.True(await app.QueryAsync(db => db.Set<PartyMember>().CountAsync(Cancel)) >= 2);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Create_ManyParties_StopsAtOnePersonAndThreeUnverified(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = await app.SignInAsync("owner@test.example");
        // A mark of direction would make the name read like another one.
        foreach (var name in new[] { "示例\u202E甲", "示例分身" })
        {
            await client.PostFormAsync("/desk/party/new?kind=NaturalPerson", "/desk/party/new", ("Form.Name", name), ("Form.District", "510411"));
        }

        Assert.Equal(["示例甲"], await NamesAsync());
        foreach (var (name, code) in new[] { ("示例一公司", Code), ("示例二公司", "91510400MA00000014"), ("示例三公司", "91510400MA0000003A") })
        {
            await CreateAsync(client, name, code);
        }

        Assert.Equal(3, (await NamesAsync()).Count);
        var party = await app.QueryAsync(db => db.Set<Party>().Where(p => p.Kind == PartyKind.Organisation).Select(p => p.Id).FirstAsync(Cancel));
        await VerifyAsync(app, party);
        await CreateAsync(client, "示例四公司", "91510400MA0000005G");
        Assert.Equal(4, (await NamesAsync()).Count);

        Task<List<string>> NamesAsync() => app.QueryAsync(db => db.Set<Party>().OrderBy(p => p.CreatedAt).ThenBy(p => p.Id).Select(p => p.Name).ToListAsync(Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task ForeignEntity_ChoosesItsCountryByName_WhichIsKeptAsTwoLetters(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = await app.SignInAsync("owner@test.example");
        const string address = "/desk/party/new?kind=ForeignEntity";

        var choices = (await client.GetPageAsync(address)).QuerySelectorAll("select[name='Form.Country'] option");
        var refused = await client.PostFormAsync(address, "/desk/party/new", ("Form.Name", "Audit Titanium GmbH"), ("Form.Country", "XX"), ("Form.RegistrationNumber", "HRB 1"));
        var wrong = (await refused.ReadPageAsync()).QuerySelector("main")!.TextContent;
        await client.PostFormAsync(address, "/desk/party/new", ("Form.Name", "Audit Titanium GmbH"), ("Form.Country", "DE"), ("Form.RegistrationNumber", "HRB 1"));

        Assert.Equal("德国 Germany", choices.Single(o => o.GetAttribute("value") == "DE").TextContent);
        Assert.Empty(choices[0].GetAttribute("value")!);
        Assert.DoesNotContain(choices, o => o.GetAttribute("value") == "CN");
        Assert.Contains("请选择国家或地区。", wrong, StringComparison.Ordinal);
        Assert.Equal("DE", (await FindAsync(app)).Country);
        Assert.Contains("德国", (await client.GetPageAsync("/desk/party")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task AccountPage_OfTheOperator_NamesThePartiesForWhichItActs(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await CreateAsync(await app.SignInAsync("owner@test.example"), "示例钒业有限公司");
        var administrator = await app.SignInAsRoleAsync("Administrator");

        var own = await administrator.GetPageAsync($"/Admin/Users/{await app.CreateUserAsync("owner@test.example")}");
        var other = await administrator.GetPageAsync($"/Admin/Users/{await app.CreateUserAsync("other@test.example")}");

        Assert.Equal($"/Admin/Parties/{(await FindAsync(app)).Id}", own.QuerySelector("section[aria-labelledby=account-parties] a")!.GetAttribute("href"));
        Assert.Empty(other.QuerySelectorAll("section[aria-labelledby=account-parties] a"));
    }

    private static Task<HttpResponseMessage> CreateAsync(HttpClient client, string name, string code = Code) => client.PostFileAsync(
        NewOrganisation, "Form.Licence", "营业执照.png", Samples.Picture(SKEncodedImageFormat.Png), "/desk/party/new",
        ("Form.Name", name), ("Form.CreditCode", code), ("Form.OrganisationKind", "Enterprise"), ("Form.District", "510411"));

    private static Task<Party> FindAsync(ExchangeApp app) => app.QueryAsync(db => db.Set<Party>().AsNoTracking().SingleAsync(Cancel));

    private static Task<int> QueueEventsAsync(ExchangeApp app) =>
        app.QueryAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.EventType == typeof(PartyQueueChanged).FullName, Cancel));

    private static Task<int> VerifyAsync(ExchangeApp app, Guid partyId) => app.QueryAsync(db => db.Set<Party>().Where(p => p.Id == partyId)
        .ExecuteUpdateAsync(set => set.SetProperty(p => p.Verification, VerificationState.Verified), Cancel));

    private static Task<string> LicenceUrlAsync(ExchangeApp app, Guid partyId) => app.InScopeAsync(async services =>
    {
        var id = await services.GetRequiredService<AppDbContext>().Set<PartyEvidence>().Where(e => e.PartyId == partyId).Select(e => e.FileId).SingleAsync(Cancel);
        return (await services.GetRequiredService<IFileStore>().FindAsync(id, Cancel))!.Url;
    });

    private static Task<IReadOnlyList<string>> NamesAsync(ExchangeApp app, Guid partyId) => app.InScopeAsync(async services =>
        (await services.GetRequiredService<IPartyDirectory>().FindAsync([partyId], Cancel))[partyId].Names);

    private static string InvitationLink(ExchangeApp app)
    {
        var mails = Directory.GetFiles(Path.Combine(app.Folder, "mail"), "*.eml").Select(path => MimeKit.MimeMessage.Load(path));
        return mails.Select(m => Regex.Match(m.TextBody!, "/desk/party/invitations/[0-9a-f]{64}")).First(m => m.Success).Value;
    }
}
