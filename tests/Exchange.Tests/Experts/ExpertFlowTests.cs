using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Experts.Domain;
using Exchange.Experts.Services;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Notifications.Domain;
using Exchange.Parties.Contracts;
using Exchange.Tests.Advertising;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Experts;

/// <summary>Joining the pool, being drawn, asking and answering, by the forms that people use.</summary>
public sealed class ExpertFlowTests
{
    // A day and an hour later the public value of a draw is known.
    private static readonly DateTimeOffset _evening = new(2026, 11, 23, 15, 30, 0, TimeSpan.Zero);

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Draw_OfAdmittedExperts_IsPublishedAndRepeatable(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        app.Time.SetUtcNow(_evening);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        var experts = new List<HttpClient>();
        for (var i = 0; i < 4; i++)
        {
            experts.Add(await JoinAsync(app, reviewer, $"专家{i}", i == 3 ? "示例钒业有限公司" : $"单位{i}", ExpertField.Valuation));
        }

        var prepared = await reviewer.PostFormAsync(
            "/Admin/Draws/New", "/Admin/Draws/New", ("Form.Title", "评估复核"), ("Form.Fields", "Valuation"), ("Form.Wanted", "2"), ("Form.Parties", "示例钒业有限公司"));
        var path = prepared.RequestMessage!.RequestUri!.AbsolutePath;
        var number = path.Split('/')[^1];
        var visitor = app.CreateClient();
        var before = await visitor.GetPageAsync($"/experts/draws/{number}");
        var waiting = await app.QueryAsync(db => db.Set<ExpertDraw>().AsNoTracking().SingleAsync());
        var secret = await app.InScopeAsync(services => Task.FromResult(services.GetRequiredService<DrawSecrets>().Open(waiting)!));
        Assert.DoesNotContain(secret, waiting.SealedSecret!, StringComparison.Ordinal);
        Assert.Contains(DrawOrder.HashOf(secret), before.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, before.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, await visitor.GetStringAsync($"/experts/draws/{number}.json", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(3, before.QuerySelectorAll("tbody tr").Length);

        // The public value is drawn tomorrow evening: nobody draws before the day after, and who runs the pool is reminded.
        Assert.Equal(new DateOnly(2026, 11, 25), await app.QueryAsync(db => db.Set<Deadline>().Where(d => d.Kind == ExpertAudience.Draw).Select(d => d.DueOn).SingleAsync()));
        Assert.Null((await reviewer.GetPageAsync(path)).QuerySelector("form[action$='/value']"));
        await app.CreateUserAsync("second@test.example", "Reviewer");
        var second = await app.SignInAsync("second@test.example");
        await app.WorkOnAsync(25, [reviewer, second, .. experts]);

        // One person mistypes it, the other one corrects it, and the first confirms: each entry stands in the audit trail.
        await reviewer.EnterValueAsync(path, "27195");
        Assert.Null((await reviewer.GetPageAsync(path)).QuerySelector("form[action$='/draw']"));
        await second.EnterValueAsync(path);
        Assert.Null((await second.GetPageAsync(path)).QuerySelector("form[action$='/draw']"));
        Assert.False(await app.QueryAsync(db => db.Set<DrawEntry>().AnyAsync(e => e.Rank != null)));
        await reviewer.PostFormAsync(path, path + "/draw");
        Assert.Equal(2, await app.QueryAsync(db => db.Set<AuditEntry>().CountAsync(a => a.Action == ExpertDraws.ValueEntered && a.SubjectId == number)));
        Assert.False(await app.QueryAsync(db => db.Set<Deadline>().AnyAsync(d => d.Kind == ExpertAudience.Draw && d.State == DeadlineState.Open)));
        var seed = $"{secret}:27194";
        var drawn = await app.QueryAsync(db => db.Set<DrawEntry>().Where(e => e.State == EntryState.Drawn).OrderBy(e => e.Rank).ToListAsync());
        var order = DrawOrder.Of(seed, await app.QueryAsync(db => db.Set<DrawEntry>().Select(e => e.Number).ToListAsync()));
        Assert.Equal(order.Take(2), drawn.Select(e => e.Number));
        var after = await visitor.GetPageAsync($"/experts/draws/{number}");
        Assert.Contains(seed, after.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("专家0", after.Body.TextContent, StringComparison.Ordinal);

        // Nobody alone takes somebody out of the pool who would make room for the next in order.
        var nextInOrder = $"/Admin/Experts/{order[2]}";
        await reviewer.PostFormAsync(nextInOrder, "/suspend", ("Reason", "换人"));
        await reviewer.PostFormAsync(nextInOrder, "/admit", ("Admit.ValidUntil", "2026-11-26"));
        Assert.Null((await reviewer.GetPageAsync(nextInOrder)).QuerySelector("form[action$='/suspend/confirm']"));
        Assert.NotNull((await second.GetPageAsync(nextInOrder)).QuerySelector("form[action$='/suspend/confirm']"));
        await second.PostFormAsync(nextInOrder, "/suspend/drop");
        Assert.Equal(
            (ExpertState.Admitted, new DateOnly(2027, 11, 23)),
            await app.QueryAsync(db => db.Set<Expert>().Where(e => e.Number == order[2]).Select(e => new ValueTuple<ExpertState, DateOnly>(e.State, e.ValidUntil!.Value)).SingleAsync()));

        // The first refuses on the own desk, and the third takes the place.
        foreach (var client in experts)
        {
            var desk = await client.GetPageAsync("/desk/expert");
            if (desk.QuerySelector($"form[action='/desk/expert/draws/{drawn[0].Id:N}/refuse']") is not null)
            {
                await client.PostFormAsync("/desk/expert", "/refuse", ("Reason", "有利害关系"));
            }
        }

        var places = await app.QueryAsync(db => db.Set<DrawEntry>().Where(e => e.State == EntryState.Drawn).OrderBy(e => e.Rank).Select(e => e.Number).ToListAsync());
        Assert.Equal([order[1], order[2]], places);

        // The file of the public page comes out the same.
        var file = Path.Combine(app.Folder, "draw.json");
        await File.WriteAllBytesAsync(file, await visitor.GetByteArrayAsync($"/experts/draws/{number}.json", TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await using var output = new StringWriter();
        Assert.Equal(0, await new ExpertsDrawVerb().RunAsync([file], output, TestContext.Current.CancellationToken));
        Assert.Equal([order[1], order[2]], output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

        // Experts are persons, not parties: those whose answer is awaited are reminded themselves (rules GEN-05).
        var due = await app.QueryAsync(db => db.Set<Deadline>().Where(d => d.State == DeadlineState.Open).MaxAsync(d => d.DueOn));
        app.Time.SetUtcNow(new DateTimeOffset(due.ToDateTime(new TimeOnly(2, 0)), TimeSpan.Zero));
        await app.RunBackgroundWorkAsync();
        var reminded = await app.QueryAsync(db => db.Set<InboxMessage>().Where(m => m.Kind == "dates.reminder").Select(m => m.UserId).Distinct().ToListAsync());
        var awaited = await app.QueryAsync(db => db.Set<Expert>().Where(e => places.Contains(e.Number)).Select(e => e.UserId!).ToListAsync());
        Assert.Equal(awaited.Order(), reminded.Order());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Refusal_EnteredByOneOperator_IsConfirmedByAnother(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        app.Time.SetUtcNow(_evening);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        await app.CreateUserAsync("second@test.example", "Reviewer");
        var second = await app.SignInAsync("second@test.example");
        await JoinAsync(app, reviewer, "甲", "单位甲", ExpertField.Law);
        await JoinAsync(app, reviewer, "乙", "单位乙", ExpertField.Law);
        var path = (await reviewer.PostFormAsync(
            "/Admin/Draws/New", "/Admin/Draws/New", ("Form.Title", "法律审查"), ("Form.Fields", "Law"), ("Form.Wanted", "1"), ("Form.Parties", "示例钒业有限公司")))
            .RequestMessage!.RequestUri!.AbsolutePath;
        await app.WorkOnAsync(25, reviewer, second);
        await reviewer.EnterValueAsync(path);
        await second.PostFormAsync(path, path + "/draw");
        var first = await app.QueryAsync(db => db.Set<DrawEntry>().Where(e => e.State == EntryState.Drawn).Select(e => e.Id).SingleAsync());

        await reviewer.PostFormAsync(path, "/refuse", ("Reason", "来电谢绝"));
        await reviewer.PostFormAsync(path, "/confirm");
        Assert.Equal(EntryState.RefusalEntered, await StateAsync());
        var visitor = app.CreateClient();
        Assert.Contains("待第二人确认", (await visitor.GetPageAsync("/experts/draws/" + path.Split('/')[^1])).Body!.TextContent, StringComparison.Ordinal);

        await second.PostFormAsync(path, "/confirm");
        Assert.Equal(EntryState.RefusedByOperator, await StateAsync());
        Assert.True(await app.QueryAsync(db => db.Set<DrawEntry>().AnyAsync(e => e.Id != first && e.State == EntryState.Drawn)));

        Task<EntryState> StateAsync() => app.QueryAsync(db => db.Set<DrawEntry>().Where(e => e.Id == first).Select(e => e.State).SingleAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Declaration_OfAnExpertInTheListOfADraw_IsNotChangedByOneOperatorAlone(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        app.Time.SetUtcNow(_evening);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        await app.CreateUserAsync("second@test.example", "Reviewer");
        var second = await app.SignInAsync("second@test.example");
        await JoinAsync(app, reviewer, "甲", "单位甲", ExpertField.Law);
        var number = (await reviewer.PostFormAsync("/Admin/Experts/New", "/Admin/Experts/New", ("Name", "无账户专家"))).RequestMessage!.RequestUri!.AbsolutePath.Split('/')[^1];
        var page = $"/Admin/Experts/{number}";
        await reviewer.PostFormAsync(page, number, ("Form.Title", "律师"), ("Form.Employer", "律师事务所"), ("Form.Fields", "Law"));
        await reviewer.PostFormAsync(page, "/admit", ("Admit.ValidUntil", "2027-11-23"));
        await reviewer.PostFormAsync(
            "/Admin/Draws/New", "/Admin/Draws/New", ("Form.Title", "法律审查"), ("Form.Fields", "Law"), ("Form.Wanted", "1"), ("Form.Parties", "示例钒业有限公司"));
        Assert.Equal(2, await app.QueryAsync(db => db.Set<DrawEntry>().CountAsync()));

        // Each of these alone would give the place to somebody else, also before the lot is drawn; how the person is called does not.
        foreach (var (field, value) in new[] { ("Form.Interests", "示例钒业有限公司"), ("Form.Employer", "示例钒业有限公司"), ("Form.Fields", "Finance"), ("Form.Topics", "VT03") })
        {
            var refused = await (await reviewer.PostFormAsync(page, number, (field, value))).ReadPageAsync();
            Assert.Contains("由第二人确认", refused.QuerySelector(".summary-errors")!.TextContent, StringComparison.Ordinal);
        }

        await reviewer.PostFormAsync(page, number, ("Form.Title", "高级律师"));
        Assert.Equal(("高级律师", "律师事务所", 0), await StoredAsync());

        // Two persons take the expert out; then the declaration decides on nothing any more.
        await reviewer.PostFormAsync(page, "/suspend", ("Reason", "申报变更"));
        await reviewer.PostFormAsync(page, number, ("Form.Interests", "示例钒业有限公司"));
        Assert.Equal(("高级律师", "律师事务所", 0), await StoredAsync());
        await second.PostFormAsync(page, "/suspend/confirm");
        await reviewer.PostFormAsync(page, number, ("Form.Interests", "示例钒业有限公司"));
        Assert.Equal(("高级律师", "律师事务所", 1), await StoredAsync());

        Task<(string, string, int)> StoredAsync() => app.QueryAsync(db =>
            db.Set<Expert>().Where(e => e.Number == number).Select(e => new ValueTuple<string, string, int>(e.Title, e.Employer, e.Interests.Count)).SingleAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Consultation_FromQuestionToRating_KeepsItsClockAndTies(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        var asker = await app.SignInForPartyAsync("示例钒业有限公司", OrganisationKind.Enterprise);
        var stranger = await app.SignInForPartyAsync("示例钛业有限公司", OrganisationKind.Enterprise);
        var tied = await JoinAsync(app, reviewer, "甲", "示例钒业有限公司", ExpertField.Law);
        var otherField = await JoinAsync(app, reviewer, "乙", "大学", ExpertField.Finance);
        await JoinAsync(app, reviewer, "丙", "律师事务所", ExpertField.Law, email: "c@test.example");

        // A refused form opens at the first field to be put right.
        var refusedForm = await (await asker.PostFormAsync("/desk/consultations/new", "/desk/consultations/new", ("Field", "Law"))).ReadPageAsync();
        Assert.Equal(["Subject", "Question"], refusedForm.QuerySelectorAll("[aria-invalid='true']").Select(f => f.GetAttribute("name")));
        Assert.Equal("Subject", Assert.Single(refusedForm.QuerySelectorAll("[autofocus]")).GetAttribute("name"));

        var asked = await asker.PostFormAsync("/desk/consultations/new", "/desk/consultations/new", ("Field", "Law"), ("Subject", "质押与许可"), ("Question", "质押期间能否许可？"));
        var path = asked.RequestMessage!.RequestUri!.AbsolutePath;
        var number = path.Split('/')[^1];

        // Five working days after Monday, 23 November.
        Assert.Equal(new DateOnly(2026, 11, 30), await app.QueryAsync(db => db.Set<ConsultationTicket>().Select(t => t.DueOn).SingleAsync()));
        foreach (var client in (HttpClient[])[stranger, tied, otherField])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
        }

        var offered = await reviewer.GetPageAsync($"/Admin/Consultations/{number}");
        Assert.Single(offered.QuerySelectorAll("#expert option"));
        var tiedNumber = await app.QueryAsync(db => db.Set<Expert>().Where(e => e.Name == "甲").Select(e => e.Number).SingleAsync());
        var refused = await reviewer.PostFormAsync($"/Admin/Consultations/{number}", "/assign", ("expert", tiedNumber));
        Assert.Contains("须回避", (await refused.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);

        app.Time.SetUtcNow(new DateTimeOffset(2026, 12, 1, 8, 0, 0, TimeSpan.Zero));
        reviewer = await app.SignInAsRoleAsync("Reviewer");
        var overdue = await reviewer.GetPageAsync("/Admin/Consultations?show=overdue");
        Assert.NotNull(overdue.QuerySelector($"a[href='/Admin/Consultations/{number}']"));
        Assert.NotNull(overdue.QuerySelector("td .badge-danger"));

        // A week later the sessions have run out.
        var expert = await app.SignInAsync("c@test.example");
        await expert.PostFormAsync(path, "/take");
        await expert.PostFormAsync(path, "/answer", ("Entry.Text", "须经质权人同意。"));
        asker = await app.SignInForPartyAsync("示例钒业有限公司", OrganisationKind.Enterprise);
        var answered = await asker.GetPageAsync(path);
        Assert.Contains("须经质权人同意。", answered.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("丙", answered.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await asker.PostFormAsync(path, "/ask-back", ("Entry.Text", "如何取得同意？"));
        await expert.PostFormAsync(path, "/answer", ("Entry.Text", "书面约定。"));
        await asker.PostFormAsync(path, "/close", ("Rating", "5"), ("Comment", "很清楚"));

        var ticket = await app.QueryAsync(db => db.Set<ConsultationTicket>().Include(t => t.Entries).SingleAsync());
        Assert.Equal(TicketState.Closed, ticket.State);
        Assert.Equal(5, ticket.Rating);
        Assert.Equal(4, ticket.Entries.Count);
        var emptyNow = await reviewer.GetPageAsync("/Admin/Consultations?show=overdue");
        Assert.NotNull(emptyNow.QuerySelector(".empty"));
    }

    // GEN-05: the calendar of the year has come, and the service time with it.
    [Fact]
    public async Task Consultation_WhoseCalendarHasCome_IsDueOnTheCountedDay()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var asker = await app.SignInForPartyAsync("示例钒业有限公司", OrganisationKind.Enterprise);
        await asker.PostFormAsync("/desk/consultations/new", "/desk/consultations/new", ("Field", "Law"), ("Subject", "质押与许可"), ("Question", "质押期间能否许可？"));
        var id = await app.QueryAsync(db => db.Set<ConsultationTicket>().Select(t => t.Id).SingleAsync());

        // What was counted for another day than the one that is kept does nothing.
        foreach (var (told, due) in new[] { (new DateOnly(2026, 12, 2), new DateOnly(2026, 12, 2)), (new DateOnly(2026, 12, 9), new DateOnly(2026, 12, 2)) })
        {
            await app.InScopeAsync(async services =>
            {
                services.GetRequiredService<Outbox>().Add(new DeadlineCounted(ExpertAudience.Answer, id, new DateOnly(2026, 11, 30), told));
                await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
            });
            await app.RunBackgroundWorkAsync();
            Assert.Equal(due, await app.QueryAsync(db => db.Set<ConsultationTicket>().Select(t => t.DueOn).SingleAsync()));
        }
    }

    [Fact]
    public async Task Expert_WhoDidNotAgree_IsNotNamedInPublic()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        await JoinAsync(app, reviewer, "不公开者", "单位甲", ExpertField.Law);
        await JoinAsync(app, reviewer, "公开者", "单位乙", ExpertField.Law, publishes: true);

        var page = (await app.CreateClient().GetPageAsync("/experts")).Body!.TextContent;

        Assert.Contains("公开者", page, StringComparison.Ordinal);
        Assert.DoesNotContain("不公开者", page, StringComparison.Ordinal);
        Assert.DoesNotContain("单位甲", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expert_InvitedByAddress_DeclaresAndLeaves()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        await reviewer.PostFormAsync("/Admin/Experts/New", "/Admin/Experts/New", ("Name", "受邀专家"), ("Email", "Invited@Test.example"));
        var invited = await app.SignInAsync("invited@test.example");

        Assert.Contains("已邀请", (await invited.GetPageAsync("/desk/expert")).Body!.TextContent, StringComparison.Ordinal);
        await invited.PostFormAsync("/desk/expert", "/desk/expert", ("Form.Name", "受邀专家"), ("Form.Title", "律师"), ("Form.Employer", "律师事务所"), ("Form.Fields", "Law"));
        Assert.Equal(ExpertState.Applied, await StateAsync());
        await invited.PostFormAsync("/desk/expert", "/leave");
        Assert.Equal(ExpertState.Left, await StateAsync());

        Task<ExpertState> StateAsync() => app.QueryAsync(db => db.Set<Expert>().Select(e => e.State).SingleAsync());
    }

    private static async Task<HttpClient> JoinAsync(
        ExchangeApp app, HttpClient reviewer, string name, string employer, ExpertField field, bool publishes = false, string? email = null)
    {
        var client = await app.SignInAsync(email ?? $"e{Guid.CreateVersion7():N}@test.example");
        var form = (await client.GetPageAsync("/desk/expert")).QuerySelector<IHtmlFormElement>("form[action='/desk/expert']")!;
        List<KeyValuePair<string, string>> fields =
        [
            new("Form.Name", name), new("Form.Title", "高级工程师"), new("Form.Employer", employer), new("Form.Fields", field.ToString()),
            new("Form.Publishes", publishes ? "true" : "false"),
        ];
        Assert.True((await client.SubmitAsync(form, "/desk/expert", fields)).IsSuccessStatusCode);
        var number = await app.QueryAsync(db => db.Set<Expert>().Where(e => e.Name == name).Select(e => e.Number).SingleAsync());
        await reviewer.PostFormAsync($"/Admin/Experts/{number}", "/admit", ("Admit.ValidUntil", "2027-11-23"));
        Assert.Equal(ExpertState.Admitted, await app.QueryAsync(db => db.Set<Expert>().Where(e => e.Name == name).Select(e => e.State).SingleAsync()));
        return client;
    }
}
