namespace Exchange.Events.Domain;

internal enum MeetingOutcome
{
    NoInterest,
    TalksContinue,
    DocumentsFollow,
    TermsFollow,

    /// <summary>One of the two did not come.</summary>
    Missed,
}
