using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Events.Domain;

/// <summary>A party in a matchmaking: invited, or come by itself.</summary>
internal sealed class MatchGuest : IAudited, IVersioned
{
    public const int TextLength = 1_000;
    public const int CodesLength = 400;
    public const int MaxFields = 10;

    private MatchGuest()
    {
    }

    public MatchGuest(Guid eventId, Guid partyId, MatchSide side, DateTimeOffset now)
    {
        EventId = eventId;
        PartyId = partyId;
        Side = side;
        InvitedAt = now;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid EventId { get; private set; }

    public Guid PartyId { get; private set; }

    public MatchSide Side { get; private set; }

    public GuestState State { get; private set; }

    public DateTimeOffset InvitedAt { get; private set; }

    /// <summary>When it first accepted: the order among equals.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    public string FieldCodes { get; private set; } = "";

    public string InstrumentCodes { get; private set; } = "";

    public long? FromFen { get; private set; }

    public long? ToFen { get; private set; }

    public string? Text { get; private set; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString("N");

    public MatchWishes Wishes => new(
        [.. FieldCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        [.. InstrumentCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Instrument>)], FromFen, ToFen, Text);

    /// <summary>Comes, and says what it wants.</summary>
    public Result Accept(MatchWishes wishes, DateTimeOffset now)
    {
        if (wishes.Fields.Count == 0 && wishes.Instruments.Count == 0)
        {
            return Result.Fail("Choose at least one field or one way of financing: proposals follow from them.", "Fields");
        }

        if (wishes.Fields.Count > MaxFields)
        {
            return Result.Fail("Choose at most {0} fields.", "Fields", MaxFields);
        }

        if (wishes.FromFen < 0 || wishes.ToFen < 0 || wishes.FromFen > wishes.ToFen)
        {
            return Result.Fail("The smallest amount is above the largest one.", "From");
        }

        FieldCodes = string.Join(' ', wishes.Fields);
        InstrumentCodes = string.Join(' ', wishes.Instruments);
        FromFen = wishes.FromFen;
        ToFen = wishes.ToFen;
        Text = string.IsNullOrWhiteSpace(wishes.Text) ? null : wishes.Text.Trim();
        State = GuestState.Accepted;
        AcceptedAt ??= now;
        return Result.Success;
    }

    public void Decline() => State = GuestState.Declined;
}
