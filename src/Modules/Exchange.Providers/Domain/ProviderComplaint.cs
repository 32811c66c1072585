using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Providers.Contracts;

namespace Exchange.Providers.Domain;

/// <summary>A complaint, the provider's answer beside it, and what the operator found.</summary>
internal sealed class ProviderComplaint : IVersioned, IAudited
{
    public const int MaxLength = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProviderId { get; init; }

    [NotAudited]
    public required string UserId { get; init; }

    /// <summary>Provider and person until it is decided: one complaint at a time.</summary>
    [NotAudited]
    public string? OpenKey { get; private set; }

    [NotAudited]
    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }

    public ComplaintState State { get; private set; }

    [NotAudited]
    public string? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The operator's reason.</summary>
    public string? Reason { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecidedBy { get; private set; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString("N");

    public bool IsPublic => State is ComplaintState.Open or ComplaintState.Upheld or ComplaintState.NotUpheld;

    public static ProviderComplaint File(Guid providerId, string userId, string text, DateTimeOffset now) => new()
    {
        ProviderId = providerId,
        UserId = userId,
        Text = text,
        At = now,
        OpenKey = ProviderLead.KeyOf(providerId, userId),
    };

    public Result Reply(string answer, DateTimeOffset now)
    {
        if (State != ComplaintState.Open || AnsweredAt is not null)
        {
            return Result.Fail("This complaint waits for no answer.");
        }

        Answer = answer;
        AnsweredAt = now;
        return Result.Success;
    }

    public Result Decide(ComplaintState state, string? reason, string? by, DateTimeOffset now)
    {
        var isAllowed = (State, state) is (ComplaintState.Submitted, ComplaintState.Open or ComplaintState.Refused)
            or (ComplaintState.Open, ComplaintState.Upheld or ComplaintState.NotUpheld);
        if (!isAllowed)
        {
            return Result.Fail("This complaint has been decided already.");
        }

        if (state != ComplaintState.Open && reason is null)
        {
            return Result.Fail("Give the reason: both sides read it.", "Note");
        }

        State = state;
        Reason = reason ?? Reason;
        DecidedAt = now;
        DecidedBy = by;
        if (state != ComplaintState.Open)
        {
            OpenKey = null;
        }

        return Result.Success;
    }
}
