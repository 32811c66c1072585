using System.ComponentModel.DataAnnotations;
using Exchange.Events.Domain;

namespace Exchange.Events.ViewModels;

internal sealed class OutcomeForm
{
    [Required(ErrorMessage = "Say what came of it.")]
    public MeetingOutcome? Outcome { get; set; }

    [StringLength(MatchMeeting.NoteLength, ErrorMessage = "At most {1} characters.")]
    public string? Note { get; set; }

    public DateOnly? FollowUpOn { get; set; }
}
