using System.Globalization;
using Exchange.Experts.Domain;
using Exchange.Experts.Services;

namespace Exchange.Tests.Experts;

/// <summary>The lot and what follows from it (rules §14, 3.3.5a; recusal: rules §13.7).</summary>
public sealed class DrawTests
{
    private const string Secret = "00000000000000000000000000c0ffee";
    private const string Value = "27194";
    private const string Seed = $"{Secret}:{Value}";

    private static readonly DateOnly _listed = new(2026, 11, 21);
    private static readonly DateOnly _today = new(2026, 11, 23);
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Order_OfAFixedSeed_IsThatOfSha256Sum()
    {
        // Computed with printf and sha256sum, as the public page says.
        var order = DrawOrder.Of(Seed, Numbers(6).Reverse());

        Assert.Equal([4, 5, 3, 6, 1, 2], order.Select(n => int.Parse(n[^1..], CultureInfo.InvariantCulture)));
        Assert.Equal("730f7c5d2cc29cc7dfd2b3e5deb110c7614e6f45915d1f9df5b9c54ef02bda08", DrawOrder.HashOf(Secret));
    }

    [Fact]
    public void Draw_OfAList_TakesTheFirstInOrderAndThenTheNext()
    {
        var pool = Numbers(6).Select(n => Member(n)).ToList();
        var draw = Committed(pool, wanted: 2);
        Assert.All(draw.Entries, e => Assert.Null(e.Rank));

        Assert.True(draw.Draw(Value, _ => true, _listed, _today, _today.AddDays(2), _now).Succeeded);
        var order = DrawOrder.Of(Seed, pool.Select(e => e.Number));
        Assert.Equal(order.Take(2), Drawn(draw));

        Assert.True(draw.Refuse(draw.Entries.Single(e => e.Number == order[0]).Id, "有利害关系", _ => true, _today.AddDays(2)).Succeeded);
        Assert.Equal([order[1], order[2]], Drawn(draw));
        Assert.True(draw.Accept(draw.Entries.Single(e => e.Number == order[1]).Id).Succeeded);
        Assert.False(draw.Accept(draw.Entries.Single(e => e.Number == order[3]).Id).Succeeded);
        Assert.False(draw.Draw(Value, _ => true, _listed, _today, _today, _now).Succeeded);
    }

    [Fact]
    public void Draw_NeedsThePublicValueThatNobodyKnewWhenTheListWasPublished()
    {
        var draw = Committed([.. Numbers(3).Select(n => Member(n))], wanted: 1);

        // Not on the day of the list, not on the next one, in whose evening the digits are drawn, and not without them.
        Assert.False(draw.Draw(Value, _ => true, _today, _today, _today, _now).Succeeded);
        Assert.False(draw.Draw(Value, _ => true, _today.AddDays(-1), _today, _today, _now).Succeeded);
        foreach (var wrong in new[] { null, "", "2719", "271945", "2719a", "-2719" })
        {
            Assert.False(draw.Draw(wrong, _ => true, _listed, _today, _today, _now).Succeeded);
        }

        Assert.Equal((Secret, DrawState.Committed), (draw.Seed, draw.State));

        // As it is copied from the lottery's page.
        Assert.True(draw.Draw(" ２7 1 9 4 ", _ => true, _listed, _today, _today, _now).Succeeded);
        Assert.Equal(Seed, draw.Seed);
        Assert.Equal(DrawOrder.HashOf(DrawOrder.SecretOf(draw.Seed)), draw.SeedHash);
    }

    [Fact]
    public void Draw_OfSomebodyNotEligibleAnyMore_PassesOver()
    {
        var pool = Numbers(3).Select(n => Member(n)).ToList();
        var draw = Committed(pool, wanted: 2);
        var order = DrawOrder.Of(Seed, pool.Select(e => e.Number));
        var gone = pool.Single(e => e.Number == order[0]).Id;

        draw.Draw(Value, id => id != gone, _listed, _today, _today.AddDays(2), _now);

        Assert.Equal([order[1], order[2]], Drawn(draw));
        Assert.Equal(EntryState.PassedOver, draw.Entries.Single(e => e.ExpertId == gone).State);
        draw.Refuse(draw.Entries.Single(e => e.Number == order[1]).Id, "时间冲突", _ => true, _today);
        Assert.Equal(EntryState.Refused, draw.Entries.Single(e => e.Number == order[1]).State);
        Assert.Equal(1, draw.Missing);
    }

    [Fact]
    public void Refusal_EnteredByTheOperator_GivesThePlaceAwayOnlyWhenASecondPersonConfirms()
    {
        var pool = Numbers(3).Select(n => Member(n)).ToList();
        var draw = Committed(pool, wanted: 1);
        draw.Draw(Value, _ => true, _listed, _today, _today.AddDays(2), _now);
        var first = draw.Entries.Single(e => e.State == EntryState.Drawn);

        Assert.True(draw.EnterRefusal(first.Id, "来电谢绝").Succeeded);
        Assert.False(draw.ConfirmRefusal(first.Id, "one", "one", _ => true, _today).Succeeded);
        Assert.False(draw.ConfirmRefusal(first.Id, null, "two", _ => true, _today).Succeeded);
        Assert.Equal((EntryState.RefusalEntered, 0), (first.State, draw.Missing));

        // In error, or contradicted by the expert: the place was never lost.
        Assert.True(draw.DropRefusal(first.Id, _today.AddDays(3)).Succeeded);
        Assert.Equal((EntryState.Drawn, null), (first.State, first.Reason));
        Assert.True(draw.EnterRefusal(first.Id, "来电谢绝").Succeeded);
        Assert.True(draw.Accept(first.Id).Succeeded);
        Assert.False(draw.ConfirmRefusal(first.Id, "one", "two", _ => true, _today).Succeeded);

        Assert.True(draw.EnterRefusal(first.Id, "来电谢绝").Succeeded);
        Assert.True(draw.ConfirmRefusal(first.Id, "one", "two", _ => true, _today).Succeeded);
        Assert.Equal(EntryState.RefusedByOperator, first.State);
        Assert.Single(draw.Entries, e => e.State == EntryState.Drawn);
    }

    [Theory]
    [InlineData("示例钒业有限公司", null, true)]
    [InlineData("示例钒业（攀枝花）有限公司", null, false)]
    [InlineData("示例大学", null, true)]
    [InlineData("无关公司", "示例钒业有限公司", true)]
    [InlineData("无关公司", "ＶＴ 科技", true)]
    [InlineData("无关公司", "钒业", false)]
    [InlineData("无关公司", null, false)]
    public void Expert_WithATieToAParty_IsRecused(string employer, string? interest, bool recused)
    {
        var expert = Member("ZJ-2026-000001", employer, interest is null ? [] : [interest]);

        Assert.Equal(recused, Recusal.Holds(expert, ["示例钒业有限公司", "示例大学钒钛学院", "VT科技"]));
    }

    [Fact]
    public void Commit_LeavesOutTiesOtherFieldsAndThoseWhoseTimeIsOver()
    {
        var tied = Member("ZJ-2026-000001", "示例钒业有限公司");
        var otherField = Member("ZJ-2026-000002", fields: [ExpertField.Law]);
        var over = Member("ZJ-2026-000003", until: _today.AddDays(-1), admittedOn: _today.AddDays(-10));
        var able = Member("ZJ-2026-000004");
        var draw = new ExpertDraw("CQ-2026-000001", "复核", [ExpertField.Valuation], null, 1, ["示例钒业有限公司"], isDemo: false);

        Assert.True(draw.Commit([tied, otherField, over, able], ["示例钒业有限公司"], Secret, _today, _now).Succeeded);

        Assert.Equal("ZJ-2026-000004", Assert.Single(draw.Entries).Number);
        Assert.Equal(1, draw.Recused);
        var tooMany = new ExpertDraw("CQ-2026-000002", "复核", [ExpertField.Valuation], null, 2, [], isDemo: false);
        Assert.Equal("Wanted", tooMany.Commit([able], [], Secret, _today, _now).Field);
    }

    [Theory]
    [InlineData("VT02", true)]
    [InlineData("VT02-01", true)]
    [InlineData("VT03", false)]
    [InlineData(null, true)]
    public void Expert_ForATechnology_CoversItAndWhatIsBelow(string? topic, bool covers)
    {
        var expert = Member("ZJ-2026-000001", topics: ["VT02"]);

        Assert.Equal(covers, expert.Covers([ExpertField.Valuation], topic));
    }

    [Fact]
    public async Task Verb_OnAPublishedFile_PrintsTheDrawnNumbers()
    {
        var path = Path.GetTempFileName();
        var cancellationToken = TestContext.Current.CancellationToken;
        var order = DrawOrder.Of(Seed, Numbers(5));
        string File(string seed, string hash) => $$"""
            { "number": "CQ-2026-000001", "wanted": 2, "seed": "{{seed}}", "secretSha256": "{{hash}}",
              "eligible": [{{string.Join(", ", Numbers(5).Select(n => $"\"{n}\""))}}], "passedOver": ["{{order[0]}}"] }
            """;
        try
        {
            await System.IO.File.WriteAllTextAsync(path, File(Seed, DrawOrder.HashOf(Secret)), cancellationToken);
            await using var output = new StringWriter();
            Assert.Equal(0, await new ExpertsDrawVerb().RunAsync([path], output, cancellationToken));
            Assert.Equal([order[1], order[2]], output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

            await System.IO.File.WriteAllTextAsync(path, File(Seed, DrawOrder.HashOf("another")), cancellationToken);
            Assert.Equal(1, await new ExpertsDrawVerb().RunAsync([path], output, cancellationToken));
            // What stands behind the five digits could be ground until it draws whom one wants.
            foreach (var ground in new[] { Secret, Seed + ":x", Secret + ":2719a" })
            {
                await System.IO.File.WriteAllTextAsync(path, File(ground, DrawOrder.HashOf(Secret)), cancellationToken);
                Assert.Equal(1, await new ExpertsDrawVerb().RunAsync([path], output, cancellationToken));
            }

            await System.IO.File.WriteAllTextAsync(path, "{}", cancellationToken);
            Assert.Equal(1, await new ExpertsDrawVerb().RunAsync([path], output, cancellationToken));
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    private static string[] Numbers(int count) => [.. Enumerable.Range(1, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"ZJ-2026-{i:000000}"))];

    private static IEnumerable<string> Drawn(ExpertDraw draw) =>
        draw.Entries.Where(e => e.State is EntryState.Drawn or EntryState.Accepted).OrderBy(e => e.Rank).Select(e => e.Number);

    private static ExpertDraw Committed(List<Expert> pool, int wanted)
    {
        var draw = new ExpertDraw("CQ-2026-000001", "复核", [ExpertField.Valuation], null, wanted, [], isDemo: false);
        Assert.True(draw.Commit(pool, [], Secret, _today, _now).Succeeded);
        return draw;
    }

    private static Expert Member(
        string number, string employer = "无关单位", string[]? interests = null, ExpertField[]? fields = null, string[]? topics = null, DateOnly? until = null,
        DateOnly? admittedOn = null)
    {
        var expert = new Expert(number, null, isDemo: true, _now);
        Assert.True(expert.Declare(
            new ExpertDeclaration("示例专家", "高级工程师", employer, fields ?? [ExpertField.Valuation], topics ?? [], interests ?? [], Publishes: false),
            byOperator: true, _now).Succeeded);
        Assert.True(expert.Admit(until ?? _today.AddYears(1), admittedOn ?? _today).Succeeded);
        return expert;
    }
}
