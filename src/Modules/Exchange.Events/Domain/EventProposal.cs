using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Events.Domain;

/// <summary>An event that an agency or another party would hold; the operator makes a text of it and publishes it.</summary>
internal sealed class EventProposal : IAudited, IVersioned
{
    public const int TitleLength = 120;
    public const int TextLength = 4_000;
    public const int PlaceLength = 200;
    public const int ReasonLength = 500;

    private EventProposal()
    {
    }

    public EventProposal(Guid partyId, string? userId, ProposedEvent proposed, DateTimeOffset now)
    {
        PartyId = partyId;
        UserId = userId;
        Title = proposed.Title.Trim();
        Text = proposed.Text.Trim();
        Kind = proposed.Kind;
        StartsAt = proposed.StartsAt;
        EndsAt = proposed.EndsAt;
        Place = string.IsNullOrWhiteSpace(proposed.Place) ? null : proposed.Place.Trim();
        Capacity = proposed.Capacity;
        CreatedAt = now;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid PartyId { get; private set; }

    /// <summary>Null once the account is closed.</summary>
    public string? UserId { get; private set; }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public EventKind Kind { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    public string? Place { get; private set; }

    public int? Capacity { get; private set; }

    public ProposalState State { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Set of translations of the text that was made of it.</summary>
    public string? LocalizationSet { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString("N");

    public Result Accept(string localizationSet, DateTimeOffset now)
    {
        if (State != ProposalState.Waiting)
        {
            return Result.Fail("The proposal has been decided already.");
        }

        State = ProposalState.Accepted;
        LocalizationSet = localizationSet;
        DecidedAt = now;
        return Result.Success;
    }

    public Result Decline(string reason, DateTimeOffset now)
    {
        if (State != ProposalState.Waiting)
        {
            return Result.Fail("The proposal has been decided already.");
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > ReasonLength)
        {
            return Result.Fail("Say why, in at most {0} characters: who proposed it reads it.", null, ReasonLength);
        }

        State = ProposalState.Declined;
        Reason = reason.Trim();
        DecidedAt = now;
        return Result.Success;
    }
}
