namespace Exchange.Events.ViewModels;

/// <param name="Path">Where the forms of the meeting are sent.</param>
/// <param name="MayTell">Whether the reader tells outcomes.</param>
internal sealed record OutcomeView(MeetingRow Meeting, string Path, bool MayTell);
