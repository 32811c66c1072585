using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Events.Domain;
using Exchange.Events.Services;
using Exchange.Parties.Contracts;

namespace Exchange.Tests.Events;

/// <summary>Pure rules: the yearly calendar (rules 4.1a), waiting lists, tickets, pairing and tables (rules 3.3.7a).</summary>
public sealed class EventRulesTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("03-15", "03-15", "2026-11-23", "2027-03-15", "2027-03-15")]
    [InlineData("04-20", "04-26", "2026-04-26", "2026-04-20", "2026-04-26")]
    [InlineData("12-20", "01-10", "2027-01-05", "2026-12-20", "2027-01-10")]
    [InlineData("12-20", "01-10", "2027-01-11", "2027-12-20", "2028-01-10")]
    [InlineData("02-29", "02-29", "2026-01-01", "2026-02-28", "2026-02-28")]
    public void Next_OfYearlyPeriod_IsTheOneUnderWayOrToCome(string from, string to, string today, string first, string last)
    {
        var period = new YearlyPeriod(MonthDay.Parse(from)!.Value, MonthDay.Parse(to)!.Value);
        Assert.Equal((DateOnly.Parse(first, null), DateOnly.Parse(last, null)), period.Next(DateOnly.Parse(today, null)));
    }

    [Theory]
    [InlineData("13-01")]
    [InlineData("02-30")]
    [InlineData("4/26")]
    [InlineData("")]
    [InlineData(null)]
    public void Parse_OfNoDay_IsNull(string? text) => Assert.Null(MonthDay.Parse(text));

    [Theory]
    [InlineData(2, 0, 3, true)]
    [InlineData(3, 0, 3, false)]
    [InlineData(2, 1, 3, false)] // Who waits goes before who comes.
    [InlineData(900, 0, null, true)]
    public void HasPlace_ByTakenAndWaiting_Follows(int taken, int waiting, int? capacity, bool expected) => Assert.Equal(expected, WaitingList.HasPlace(taken, waiting, capacity));

    [Theory]
    [InlineData(3, 4, 5, 2)]
    [InlineData(5, 4, 5, 0)]
    [InlineData(6, 4, 5, 0)]
    [InlineData(1, 2, 9, 2)]
    [InlineData(1, 2, null, 2)]
    public void Free_OfLine_IsWhatFits(int taken, int waiting, int? capacity, int expected) => Assert.Equal(expected, WaitingList.Free(taken, waiting, capacity));

    [Theory]
    [InlineData("abcd-1234", "ABCD1234")]
    [InlineData(" ab cd 12 34 ", "ABCD1234")]
    [InlineData("oIl0aaaa", "0110AAAA")]
    [InlineData("ABCD123", null)]
    [InlineData("ABCD12345", null)]
    [InlineData("ABCD123U", null)]
    [InlineData(null, null)]
    public void Read_OfTypedCode_ForgivesHaste(string? typed, string? code) => Assert.Equal(code, CheckInCode.Read(typed));

    [Fact]
    public void Validate_OfTextsWithLineBreaks_NamesEach()
    {
        var part = new JsonObject();
        foreach (var field in EventPart.Texts.Keys)
        {
            part.SetText(field, "https://one.example\r\nhttps://two.example");
        }

        var errors = new EventPart().Validate(part, publishing: false).Where(e => e.Error == "Write this in one line, without a line break.").Select(e => e.Field);
        Assert.Equal(["EventDetails.Link", "EventDetails.Organiser", "EventDetails.Place"], errors.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Token_OfAnotherKeyOrChanged_IsNotGenuine()
    {
        var (id, key) = (Guid.CreateVersion7(), TicketToken.NewKey());
        var token = TicketToken.Write(id, key);

        Assert.Equal(id, TicketToken.Read(token));
        Assert.True(TicketToken.IsGenuine(token, key));
        Assert.False(TicketToken.IsGenuine(token, TicketToken.NewKey()));
        Assert.False(TicketToken.IsGenuine((token[0] == 'A' ? "B" : "A") + token[1..], key));
        Assert.All(new[] { "", "x", new string('0', 64), token + "A", "????" }, bad => Assert.Null(TicketToken.Read(bad)));
    }

    [Fact]
    public void Propose_ByPublishedRule_OrdersByReasonsThenAcceptance()
    {
        var late = Guest(MatchSide.Firm, 2, ["VT03-01"], [Instrument.PledgeLoan], 1_000_000, 2_000_000);
        var early = Guest(MatchSide.Firm, 1, ["VT07"], [Instrument.PledgeLoan], null, null);
        var bank = Guest(MatchSide.Financier, 0, ["VT03"], [Instrument.PledgeLoan], 1_500_000, 9_000_000);
        var investor = Guest(MatchSide.Financier, 3, ["VT08"], [Instrument.Equity], 2_000_000, 3_000_000);
        var declined = Guest(MatchSide.Firm, 0, ["VT03"], [Instrument.PledgeLoan], 1_500_000, 9_000_000);
        declined.Decline();

        var pairs = Pairing.Propose([late, early, bank, investor, declined]);

        // All three criteria; then one each: the earlier acceptance first.
        Assert.Equal([(late.Id, bank.Id), (early.Id, bank.Id), (late.Id, investor.Id)], pairs.Select(p => (p.Firm.Id, p.Financier.Id)));
        Assert.Equal([MatchReason.Field, MatchReason.Instrument, MatchReason.Amount], pairs[0].Reasons);
        Assert.Equal([MatchReason.Instrument], pairs[1].Reasons);
        Assert.Equal([MatchReason.Amount], pairs[2].Reasons);
    }

    [Fact]
    public void Place_OfAllPairs_SeatsNobodyTwice()
    {
        var (firms, financiers) = (Ids(7), Ids(5));
        var pairs = firms.SelectMany(firm => financiers.Select(financier => (firm, financier))).ToList();

        var plan = MeetingPlan.Place(Guid.NewGuid(), pairs, [], slots: 6, tables: 4);

        Assert.Equal(24, plan.Count);
        Assert.Equal(plan.Count, plan.Select(m => (m.Slot, m.Table)).Distinct().Count());
        Assert.Equal(plan.Count, plan.Select(m => (m.Slot, m.FirmId)).Distinct().Count());
        Assert.Equal(plan.Count, plan.Select(m => (m.Slot, m.FinancierId)).Distinct().Count());
        Assert.All(plan, m => Assert.True(m is { Slot: >= 1 and <= 6, Table: >= 1 and <= 4 }));
        Assert.Empty(MeetingPlan.Place(Guid.NewGuid(), pairs, plan, slots: 6, tables: 4));
    }

    [Theory]
    [InlineData(OrganisationKind.Bank, true)]
    [InlineData(OrganisationKind.Guarantor, true)]
    [InlineData(OrganisationKind.Insurer, true)]
    [InlineData(OrganisationKind.Investor, true)]
    [InlineData(OrganisationKind.Enterprise, false)]
    [InlineData(OrganisationKind.Institute, false)]
    [InlineData(null, false)]
    public void Side_OfParty_FollowsItsKind(OrganisationKind? kind, bool finances) => Assert.Equal(finances ? MatchSide.Financier : MatchSide.Firm, MatchSides.Of(kind));

    [Fact]
    public void Accept_WithoutWishes_IsRefused()
    {
        var guest = new MatchGuest(Guid.NewGuid(), Guid.NewGuid(), MatchSide.Firm, _now);
        Assert.False(guest.Accept(MatchWishes.None, _now).Succeeded);
        Assert.False(guest.Accept(MatchWishes.None with { Fields = ["VT03"], FromFen = 2, ToFen = 1 }, _now).Succeeded);
        Assert.Equal(GuestState.Invited, guest.State);
    }

    private static MatchGuest Guest(MatchSide side, int minute, string[] fields, Instrument[] instruments, long? from, long? to)
    {
        var guest = new MatchGuest(Guid.NewGuid(), Guid.NewGuid(), side, _now);
        Assert.True(guest.Accept(new MatchWishes(fields, instruments, from, to, null), _now.AddMinutes(minute)).Succeeded);
        return guest;
    }

    private static List<Guid> Ids(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7())];
}
