using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>Somebody's notice that a listing should not be there, and what the operator decided.</summary>
internal sealed class ListingReport : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ListingId { get; init; }

    public required ReportReason Reason { get; init; }

    [NotAudited]
    public required string Statement { get; init; }

    [NotAudited]
    public required string ContactName { get; init; }

    [NotAudited]
    public required string ContactEmail { get; init; }

    /// <summary>The language in which the reporter is answered.</summary>
    public required string Culture { get; init; }

    [NotAudited]
    public string? ReporterUserId { get; init; }

    public required DateTimeOffset At { get; init; }

    public ReportState State { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecidedBy { get; private set; }

    public string? Decision { get; private set; }

    /// <summary>What the owner says to it, before the decision.</summary>
    [NotAudited]
    public string? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string? AnsweredBy { get; private set; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString("N");

    /// <summary>The owner's counter-statement: one, while the operator has not decided.</summary>
    public Result AnswerWith(string? text, Actor actor)
    {
        if (State != ReportState.Open || AnsweredAt is not null)
        {
            return Result.Fail("This report has been answered or decided already.");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Result.Fail("Say what speaks for the listing.");
        }

        Answer = text;
        AnsweredAt = actor.Now;
        AnsweredBy = actor.UserId;
        return Result.Success;
    }

    public Result Decide(ReportState state, string? decision, Actor actor)
    {
        if (State != ReportState.Open)
        {
            return Result.Fail("This report has been decided already.");
        }

        if (state == ReportState.Open || string.IsNullOrWhiteSpace(decision))
        {
            return Result.Fail("Please give the reason: both sides will read it.", "Reason");
        }

        State = state;
        Decision = decision;
        DecidedAt = actor.Now;
        DecidedBy = actor.UserId;
        return Result.Success;
    }
}
