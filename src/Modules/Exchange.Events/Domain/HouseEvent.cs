using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Events.Domain;

/// <summary>
/// An event with its book of participants: one for all translations of its text. It outlives a withdrawal of the text, so that
/// nobody's place is lost.
/// </summary>
internal sealed class HouseEvent : IAudited, ITakesTurns
{
    public const int TitleLength = 300;
    public const int ReasonLength = 500;
    public const int DefaultSlotMinutes = 20;
    public const int DefaultTables = 4;

    private HouseEvent()
    {
    }

    public HouseEvent(string localizationSet, byte[] ticketKey, DateTimeOffset now)
    {
        LocalizationSet = localizationSet;
        TicketKey = ticketKey;
        CreatedAt = now;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string LocalizationSet { get; private set; } = "";

    /// <summary>In the main language, for lists and notices that have no text at hand.</summary>
    public string Title { get; private set; } = "";

    public EventKind Kind { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    public DateTimeOffset ClosesAt { get; private set; }

    public bool TakesSignUps { get; private set; }

    public int? Capacity { get; private set; }

    public string? Link { get; private set; }

    /// <summary>Set of translations of the campaign that it belongs to.</summary>
    public string? CampaignSet { get; private set; }

    public int SlotMinutes { get; private set; } = DefaultSlotMinutes;

    public int Tables { get; private set; } = DefaultTables;

    /// <summary>Readers see a text of it.</summary>
    public bool IsPublished { get; set; }

    /// <summary>The party whose proposal it was: its members run it beside the operator.</summary>
    public Guid? OrganiserPartyId { get; set; }

    public bool IsDemo { get; set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    public string? CancelReason { get; private set; }

    /// <summary>Signs the tickets.</summary>
    [NotAudited]
    public byte[] TicketKey { get; private set; } = [];

    [NotAudited]
    public int Turns { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public string AuditId => Id.ToString("N");

    public bool IsCancelled => CancelledAt is not null;

    public bool IsMatchmaking => Kind == EventKind.Matchmaking;

    /// <summary>How many meetings follow each other at a table.</summary>
    public int Slots => Math.Clamp((int)((EndsAt - StartsAt).TotalMinutes / SlotMinutes), 1, 48);

    /// <summary>The facts of the text that counts.</summary>
    /// <returns>Whether it takes place at another time.</returns>
    public bool Take(EventDetails details, string title, string? campaignSet)
    {
        var (startsAt, endsAt) = (StartsAt, EndsAt);
        Title = title;
        Kind = details.Kind;
        StartsAt = details.StartsAt ?? CreatedAt;
        EndsAt = details.EndsAt is { } end && end > StartsAt ? end : StartsAt.AddHours(1);
        ClosesAt = details.ClosesAt is { } closes && closes < StartsAt ? closes : StartsAt;
        TakesSignUps = details.TakesSignUps;
        Capacity = details.Capacity is > 0 and var capacity ? capacity : null;
        Link = details.Link;
        CampaignSet = campaignSet;
        SlotMinutes = details.SlotMinutes is >= 5 and var minutes ? minutes : DefaultSlotMinutes;
        Tables = details.Tables is > 0 and var tables ? tables : DefaultTables;
        return startsAt != StartsAt || endsAt != EndsAt;
    }

    public bool IsOpenForSignUp(DateTimeOffset now) => IsPublished && TakesSignUps && !IsCancelled && now < ClosesAt;

    /// <summary>One withdraws until it begins, also after sign-up has closed.</summary>
    public bool TakesWithdrawals(DateTimeOffset now) => !IsCancelled && now < StartsAt;

    public DateTimeOffset StartOf(int slot) => StartsAt.AddMinutes((slot - 1) * SlotMinutes);

    public Result Cancel(string reason, DateTimeOffset now)
    {
        if (IsCancelled || now >= EndsAt)
        {
            return Result.Fail("The event is over or cancelled already.");
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > ReasonLength)
        {
            return Result.Fail("Say why, in at most {0} characters: everybody who signed up reads it.", null, ReasonLength);
        }

        CancelledAt = now;
        CancelReason = reason.Trim();
        return Result.Success;
    }
}
