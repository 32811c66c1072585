using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Events.Domain;

/// <summary>A firm and a financier at a table in a slot. The keys keep everybody from being at two tables at once.</summary>
internal sealed class MatchMeeting : IAudited, IVersioned
{
    public const int NoteLength = 1_000;

    private MatchMeeting()
    {
    }

    public MatchMeeting(Guid eventId, Guid firmId, Guid financierId, int slot, int table)
    {
        EventId = eventId;
        FirmId = firmId;
        FinancierId = financierId;
        Slot = slot;
        Table = table;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid EventId { get; private set; }

    /// <summary>The guest, not the party.</summary>
    public Guid FirmId { get; private set; }

    public Guid FinancierId { get; private set; }

    public int Slot { get; private set; }

    public int Table { get; private set; }

    public MeetingOutcome? Outcome { get; private set; }

    public string? Note { get; private set; }

    /// <summary>When the two talk again; a deadline of both.</summary>
    public DateOnly? FollowUpOn { get; private set; }

    public DateTimeOffset? ToldAt { get; private set; }

    public DateTimeOffset? FollowedUpAt { get; private set; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString("N");

    public void Move(int slot, int table) => (Slot, Table) = (slot, table);

    public Result Tell(MeetingOutcome outcome, string? note, DateOnly? followUpOn, DateTimeOffset now, DateOnly today)
    {
        if (note?.Length > NoteLength)
        {
            return Result.Fail("At most {0} characters.", "Note", NoteLength);
        }

        if (followUpOn <= today)
        {
            return Result.Fail("Choose a day to come.", "FollowUpOn");
        }

        Outcome = outcome;
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        FollowUpOn = outcome is MeetingOutcome.NoInterest or MeetingOutcome.Missed ? null : followUpOn;
        FollowedUpAt = null;
        ToldAt = now;
        return Result.Success;
    }

    public void FollowUp(DateTimeOffset now) => FollowedUpAt = now;
}
