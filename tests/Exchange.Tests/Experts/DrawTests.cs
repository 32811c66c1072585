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

    private static readonly Lottery _lottery = new("示例彩票", "https://example.com", Digits: 5, Hour: 22, IsVerified: false);
    private static readonly DrawSecret _sealed = new(DrawOrder.HashOf(Secret), "sealed");
    private static readonly DateOnly _today = new(2026, 11, 23);
    private static readonly TypedValue _typed = new(Value, "26318", _today.AddDays(1));

    // The first evening that counts, at the hour at which the digits are known; by the site's clock.
    private static readonly DateTime _known = new(2026, 11, 24, 22, 0, 0);
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    // GEN-05: whoever is drawn replies by the counted day; whoever is not waits for nothing.
    [Fact]
    public void Count_OfAnEntry_MovesTheReplyOfWhoIsDrawn()
    {
        var (said, due) = (new DateOnly(2027, 1, 6), new DateOnly(2027, 1, 7));
        foreach (var state in new[] { EntryState.Drawn, EntryState.RefusalEntered })
        {
            var entry = new DrawEntry { DrawId = Guid.Empty, ExpertId = Guid.Empty, Number = "ZJ-2026-000001", State = state, ReplyDueOn = said };
            entry.Count(said.AddDays(-1), due);
            Assert.Equal(said, entry.ReplyDueOn);
            entry.Count(said, due);
            Assert.Equal(state == EntryState.Drawn ? due : said, entry.ReplyDueOn);
        }
    }

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

        Draw(draw, _ => true);
        var order = DrawOrder.Of(Seed, pool.Select(e => e.Number));
        Assert.Equal(order.Take(2), Drawn(draw));

        Assert.True(draw.Refuse(draw.Entries.Single(e => e.Number == order[0]).Id, "有利害关系", _ => true, _today.AddDays(2)).Succeeded);
        Assert.Equal([order[1], order[2]], Drawn(draw));
        Assert.True(draw.Accept(draw.Entries.Single(e => e.Number == order[1]).Id).Succeeded);
        Assert.False(draw.Accept(draw.Entries.Single(e => e.Number == order[3]).Id).Succeeded);
        Assert.False(draw.Draw(Secret, "one", "two", _ => true, _today, _now).Succeeded);
    }

    [Fact]
    public void Draw_NeedsThePublicValueThatNobodyKnewWhenTheListWasPublished()
    {
        var draw = Committed([.. Numbers(3).Select(n => Member(n))], wanted: 1);

        // Not on the day of the list, not on the next one before its hour has come: what is typed then may be invented.
        Assert.False(draw.EnterValue(_typed, _today.ToDateTime(new TimeOnly(23, 0))).Succeeded);
        Assert.False(draw.EnterValue(_typed, _known.AddMinutes(-1)).Succeeded);
        foreach (var wrong in new[] { null, "", "2719", "271945", "2719a", "-2719" })
        {
            Assert.Equal("Digits", draw.EnterValue(_typed with { Digits = wrong }, _known).Field);
        }

        foreach (var wrong in new[] { null, "", "26a18", "-1", new string('1', ExpertDraw.PeriodLength + 1) })
        {
            Assert.Equal("Period", draw.EnterValue(_typed with { Period = wrong }, _known).Field);
        }

        // An earlier drawing was known when the list was published, a later one is not over.
        foreach (var wrong in new DateOnly?[] { null, _today, _today.AddDays(2) })
        {
            Assert.Equal("Day", draw.EnterValue(_typed with { Day = wrong }, _known).Field);
        }

        Assert.Equal((null, "", DrawState.Committed), (draw.PublicValue, draw.Secret, draw.State));

        // As it is copied from the lottery's page.
        Assert.True(draw.EnterValue(new TypedValue(" ２7 1 9 4 ", " ２６318", _today.AddDays(1)), _known).Succeeded);
        Assert.Equal((Value, "26318", null), (draw.PublicValue, draw.LotteryPeriod, draw.Seed));
    }

    [Fact]
    public void PublicValue_TypedByOnePerson_DrawsOnlyWhenAnotherConfirmsIt()
    {
        var draw = Committed([.. Numbers(3).Select(n => Member(n))], wanted: 1);
        Assert.False(draw.Draw(Secret, "one", "two", _ => true, _today, _now).Succeeded);

        // Mistyped, and corrected before anything is drawn; the same again is no correction.
        Assert.True(draw.EnterValue(_typed with { Digits = "27195" }, _known).Succeeded);
        Assert.True(draw.EnterValue(_typed, _known).Succeeded);
        Assert.False(draw.EnterValue(_typed, _known).Succeeded);

        Assert.False(draw.Draw(Secret, "one", "one", _ => true, _today, _now).Succeeded);
        Assert.False(draw.Draw(Secret, null, "two", _ => true, _today, _now).Succeeded);
        Assert.False(draw.Draw("another", "one", "two", _ => true, _today, _now).Succeeded);
        Assert.False(draw.Draw(null, "one", "two", _ => true, _today, _now).Succeeded);
        Assert.Equal((DrawState.Committed, "sealed", null), (draw.State, draw.SealedSecret, draw.Seed));

        Assert.True(draw.Draw(Secret, "one", "two", _ => true, _today, _now).Succeeded);
        Assert.Equal((Seed, null, DrawOrder.HashOf(Secret)), (draw.Seed, draw.SealedSecret, draw.SecretHash));
        Assert.False(draw.EnterValue(_typed with { Digits = "27195" }, _known).Succeeded);
        Assert.Equal(Value, draw.PublicValue);
    }

    [Fact]
    public void Draw_WhosePublicValueCanBeKnown_IsGivenUpByTwoPersons()
    {
        var early = Committed([.. Numbers(3).Select(n => Member(n))], wanted: 1);
        Assert.True(early.Cancel("事项撤回", Secret, null, "one", _known.AddMinutes(-1)).Succeeded);
        // What would have come out is published.
        Assert.Equal((DrawState.Cancelled, Secret, null), (early.State, early.Secret, early.SealedSecret));

        var late = Committed([.. Numbers(3).Select(n => Member(n))], wanted: 1);
        Assert.True(late.Cancel("事项撤回", Secret, null, "one", _known).Succeeded);
        Assert.True(late.Cancel("事项撤回", Secret, "one", "one", _known).Succeeded);
        Assert.Equal((DrawState.Committed, ""), (late.State, late.Secret));
        Assert.True(late.Cancel("事项撤回", Secret, "one", "two", _known).Succeeded);
        Assert.Equal((DrawState.Cancelled, Secret), (late.State, late.Secret));
        Assert.False(late.Cancel("事项撤回", Secret, "one", "two", _known).Succeeded);
    }

    [Fact]
    public void Suspension_OfADrawnExpert_NeedsASecondPerson()
    {
        var expert = Member("ZJ-2026-000001");

        Assert.False(expert.ConfirmSuspension("one", "two").Succeeded);
        Assert.True(expert.EnterSuspension("不再任职").Succeeded);
        Assert.False(expert.ConfirmSuspension("one", "one").Succeeded);
        Assert.False(expert.ConfirmSuspension(null, "two").Succeeded);
        Assert.Equal(ExpertState.Admitted, expert.State);
        Assert.True(expert.DropSuspension().Succeeded);
        Assert.False(expert.ConfirmSuspension("one", "two").Succeeded);

        Assert.True(expert.EnterSuspension("不再任职").Succeeded);
        Assert.True(expert.ConfirmSuspension("one", "two").Succeeded);
        Assert.Equal((ExpertState.Suspended, "不再任职", null), (expert.State, expert.Reason, expert.SuspensionReason));
    }

    [Fact]
    public void Draw_OfSomebodyNotEligibleAnyMore_PassesOver()
    {
        var pool = Numbers(3).Select(n => Member(n)).ToList();
        var draw = Committed(pool, wanted: 2);
        var order = DrawOrder.Of(Seed, pool.Select(e => e.Number));
        var gone = pool.Single(e => e.Number == order[0]).Id;

        Draw(draw, id => id != gone);

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
        Draw(draw, _ => true);
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

        Assert.True(draw.Commit([tied, otherField, over, able], ["示例钒业有限公司"], _sealed, _lottery, _today, _now).Succeeded);

        Assert.Equal("ZJ-2026-000004", Assert.Single(draw.Entries).Number);
        Assert.Equal(1, draw.Recused);
        var tooMany = new ExpertDraw("CQ-2026-000002", "复核", [ExpertField.Valuation], null, 2, [], isDemo: false);
        Assert.Equal("Wanted", tooMany.Commit([able], [], _sealed, _lottery, _today, _now).Field);
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
        string File(string seed = Seed, string? hash = null, string value = Value, string day = "2026-11-24") => $$"""
            { "number": "CQ-2026-000001", "wanted": 2, "secret": "{{Secret}}", "seed": "{{seed}}", "secretSha256": "{{hash ?? DrawOrder.HashOf(Secret)}}",
              "publicValue": { "name": "示例彩票", "source": "https://example.com", "digits": 5, "firstDrawOn": "2026-11-24", "day": "{{day}}", "period": "26318", "value": "{{value}}" },
              "eligible": [{{string.Join(", ", Numbers(5).Select(n => $"\"{n}\""))}}], "passedOver": ["{{order[0]}}"] }
            """;
        try
        {
            await System.IO.File.WriteAllTextAsync(path, File(), cancellationToken);
            await using var output = new StringWriter();
            Assert.Equal(0, await new ExpertsDrawVerb().RunAsync([path], output, cancellationToken));
            Assert.Equal([order[1], order[2]], output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

            // Another secret than announced; a seed that is not made of both; digits with something behind them, which could be ground until
            // they draw whom one wants; digits that were known when the list was published.
            foreach (var wrong in new[]
            {
                File(hash: DrawOrder.HashOf("another")), File(seed: Secret), File(seed: Seed + ":x", value: Value + ":x"), File(seed: Secret + ":2719a", value: "2719a"),
                File(value: "27195"), File(day: "2026-11-23"),
            })
            {
                await System.IO.File.WriteAllTextAsync(path, wrong, cancellationToken);
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

    private static void Draw(ExpertDraw draw, Func<Guid, bool> isEligible)
    {
        Assert.True(draw.EnterValue(_typed, _known).Succeeded);
        Assert.True(draw.Draw(Secret, "one", "two", isEligible, _today.AddDays(2), _now).Succeeded);
    }

    private static ExpertDraw Committed(List<Expert> pool, int wanted)
    {
        var draw = new ExpertDraw("CQ-2026-000001", "复核", [ExpertField.Valuation], null, wanted, [], isDemo: false);
        Assert.True(draw.Commit(pool, [], _sealed, _lottery, _today, _now).Succeeded);
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
