using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;

namespace Exchange.Tests.Needs;

/// <summary>The life of a need and of an answer.</summary>
public sealed class NeedRulesTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly _today = new(2026, 11, 23);
    private static readonly Actor _asker = new(NeedSide.Asker, "asker", _now, _today);
    private static readonly Actor _operator = new(NeedSide.Operator, "operator", _now, _today);

    [Fact]
    public void Submit_WithoutAProblem_IsRefusedAtThatField()
    {
        var need = Begun(problem: null);

        Assert.Equal("Problem", need.Submit(_asker).Field);
        Assert.Equal(NeedState.Draft, need.State);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(760)]
    public void Submit_DeadlineThatIsPastOrTooFar_IsRefused(int days) => Assert.Equal("Deadline", Begun(days: days).Submit(_asker).Field);

    [Fact]
    public void Submit_RewardWithoutASum_IsRefused()
    {
        Assert.Equal("Amount", Begun(reward: RewardKind.Reward).Submit(_asker).Field);
        Assert.True(Begun(reward: RewardKind.Reward, fen: 1).Submit(_asker).Succeeded);
    }

    [Fact]
    public void Approve_OfAnUnverifiedFirm_WaitsForItsVerification()
    {
        var need = Begun();
        need.Submit(_asker);

        Assert.False(need.Approve(isVerified: false, _operator).Succeeded);
        Assert.True(need.Approve(isVerified: true, _operator).Succeeded);
        Assert.True(need.IsPublic);
    }

    [Fact]
    public void Answer_TheFirst_MakesTheNeedAnsweredUntilItIsWithdrawn()
    {
        var need = Published();
        var answer = Answered(need);

        Assert.Equal(NeedState.Answered, need.State);
        Assert.False(need.TakeBack(_asker).Succeeded);
        Assert.True(answer.Withdraw(_now).Succeeded);
        need.LoseAnswer(_now);
        Assert.Equal((NeedState.Published, 0), (need.State, need.Answers));
        Assert.Null(answer.OpenKey);
    }

    [Fact]
    public void Answer_OfTheFirmItself_OfAnUnverifiedPartyOrAfterTheLastDay_IsRefused()
    {
        var need = Published();

        Assert.False(Send(need, need.AskerPartyId, true, _today).Succeeded);
        Assert.False(Send(need, Guid.CreateVersion7(), false, _today).Succeeded);
        Assert.False(Send(need, Guid.CreateVersion7(), true, need.Deadline.AddDays(1)).Succeeded);
        Assert.Equal(0, need.Answers);
    }

    [Fact]
    public void Call_KeepsItPublicUntilALaterDay_AlsoAfterItHasExpired()
    {
        var need = Published();
        Assert.Equal("Until", need.Call(need.Deadline, _asker).Field);
        Assert.True(need.Call(need.Deadline.AddDays(30), _asker).Succeeded);
        Assert.Equal(NeedState.Call, need.State);
        Assert.True(Send(need, Guid.CreateVersion7(), true, _today).Succeeded);
        Assert.Equal(NeedState.Call, need.State);

        var late = Actor.System(_now.AddYears(1), need.Deadline.AddDays(1));
        Assert.True(need.Expire(late).Succeeded);
        Assert.Equal(NeedOutcome.Expired, need.Outcome);
        Assert.True(need.Call(late.Today.AddDays(30), late with { Side = NeedSide.Asker }).Succeeded);
        Assert.Null(need.Outcome);
        Assert.True(need.IsOpen);
    }

    [Fact]
    public void Close_Solved_SaysByWhat()
    {
        var need = Published();
        Assert.Equal("SolvedBy", need.Close(NeedOutcome.SolvedByListing, null, null, null, _asker).Field);
        Assert.Equal("Answer", need.Close(NeedOutcome.SolvedByAnswer, null, null, null, _asker).Field);

        Assert.True(need.Close(NeedOutcome.SolvedByListing, "PZH-2026-000001", null, "试用合格", _asker).Succeeded);
        Assert.True(need.IsPublic);
        Assert.False(need.IsOpen);
        Assert.False(need.Close(NeedOutcome.Withdrawn, null, null, null, _asker).Succeeded);
    }

    [Fact]
    public void Remove_ByTheOperator_NeedsAReasonAndHidesIt()
    {
        var need = Published();
        Assert.False(need.Close(NeedOutcome.Removed, null, null, null, _operator).Succeeded);
        Assert.True(need.Close(NeedOutcome.Removed, null, null, "广告", _operator).Succeeded);
        Assert.False(need.IsPublic);
    }

    [Fact]
    public void Contact_IsForBoth_WhenBothHaveAgreed()
    {
        var answer = Answered(Published());
        Assert.False(answer.InTouch);
        Assert.True(answer.Accept(_now).Succeeded);
        Assert.False(answer.InTouch);
        Assert.True(answer.Agree(_now).Succeeded);
        Assert.True(answer.InTouch);

        Assert.True(answer.Decline(DeclineReason.TooDear, null, _now).Succeeded);
        Assert.False(answer.InTouch);
    }

    [Fact]
    public void Decline_ForAnotherReason_SaysItInWords()
    {
        var answer = Answered(Published());

        Assert.False(answer.Decline(DeclineReason.Other, null, _now).Succeeded);
        Assert.True(answer.Decline(DeclineReason.Other, "已停产", _now).Succeeded);
        Assert.False(answer.Agree(_now).Succeeded);
    }

    [Fact]
    public void Access_GrantedAndTakenBack_IsDecidedEachTimeOnce()
    {
        var access = new DetailAccess { NeedId = Guid.CreateVersion7(), ReaderPartyId = Guid.CreateVersion7(), Purpose = "评估", AskedAt = _now };

        Assert.True(access.Decide(grants: true, _now).Succeeded);
        Assert.False(access.Decide(grants: true, _now).Succeeded);
        Assert.True(access.Decide(grants: false, _now).Succeeded);
        Assert.Equal(AccessState.Refused, access.State);
    }

    private static Need Begun(string? problem = "氨氮高", int days = 60, RewardKind reward = RewardKind.Negotiable, long? fen = null)
    {
        var need = new Need
        {
            Number = "XQ-2026-000001", AskerPartyId = Guid.CreateVersion7(), Title = "处理沉钒废水", Deadline = _today.AddDays(days), CreatedAt = _now,
        };
        need.Begin(new NeedText("处理沉钒废水", problem, null, null, null, null, null, null, null, reward, fen, null, false, need.Deadline), _asker);
        return need;
    }

    private static Need Published()
    {
        var need = Begun();
        Assert.True(need.Submit(_asker).Succeeded);
        Assert.True(need.Approve(isVerified: true, _operator).Succeeded);
        return need;
    }

    private static NeedAnswer Answered(Need need) => Send(need, Guid.CreateVersion7(), true, _today).Value;

    private static Exchange.Framework.Mvc.Result<NeedAnswer> Send(Need need, Guid party, bool verified, DateOnly today) => NeedAnswer.Send(
        need, party, verified, new AnswerText(AnswerKind.Proposal, null, null, "可以做", null, 6, null, null), agrees: false, today, _now, isDemo: false);
}
