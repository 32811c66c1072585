namespace Exchange.Events.ViewModels;

/// <param name="Other">Name of the other party.</param>
/// <param name="Wishes">What it wants, in words.</param>
internal sealed record OwnMeeting(MeetingRow Meeting, string Other, string Wishes, string? Text);
