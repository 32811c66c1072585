namespace Exchange.Events.Domain;

/// <summary>English msgids of the vocabularies.</summary>
internal static class EventTexts
{
    public static string Of(EventKind kind) => kind switch
    {
        EventKind.Training => "Training",
        EventKind.Lecture => "Lecture",
        EventKind.Matchmaking => "Matchmaking",
        EventKind.Publicity => "Publicity",
        EventKind.Conference => "Conference",
        EventKind.Other => "Other event",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(CampaignKind kind) => kind switch
    {
        CampaignKind.ConsumerRights => "Consumer rights day, 15 March",
        CampaignKind.WorldIpDay => "World IP Day, 26 April",
        CampaignKind.PatentWeek => "Patent week",
        CampaignKind.AntiCounterfeiting => "Action against infringement and counterfeits",
        CampaignKind.Other => "Other campaign",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(SignUpState state) => state switch
    {
        SignUpState.Confirmed => "Has a place",
        SignUpState.Waiting => "On the waiting list",
        SignUpState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(MaterialAccess access) => access switch
    {
        MaterialAccess.Participants => "Participants only",
        MaterialAccess.PublicAfter => "Everybody after the event",
        _ => throw new ArgumentOutOfRangeException(nameof(access)),
    };

    public static string Of(ProposalState state) => state switch
    {
        ProposalState.Waiting => "Waits for the operator",
        ProposalState.Accepted => "Accepted",
        ProposalState.Declined => "Declined",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(MatchSide side) => side switch
    {
        MatchSide.Firm => "Firm",
        MatchSide.Financier => "Financier",
        _ => throw new ArgumentOutOfRangeException(nameof(side)),
    };

    public static string Of(GuestState state) => state switch
    {
        GuestState.Invited => "Invited",
        GuestState.Accepted => "Takes part",
        GuestState.Declined => "Does not come",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(Instrument instrument) => instrument switch
    {
        Instrument.PledgeLoan => "Loan against a pledge of IP",
        Instrument.Guarantee => "Guarantee",
        Instrument.Insurance => "Insurance",
        Instrument.Equity => "Equity",
        Instrument.Licence => "Licence or transfer",
        _ => throw new ArgumentOutOfRangeException(nameof(instrument)),
    };

    public static string Of(MatchReason reason) => reason switch
    {
        MatchReason.Field => "Common field",
        MatchReason.Instrument => "Common way of financing",
        MatchReason.Amount => "Amounts overlap",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    public static string Of(MeetingOutcome outcome) => outcome switch
    {
        MeetingOutcome.NoInterest => "No interest",
        MeetingOutcome.TalksContinue => "Talks go on",
        MeetingOutcome.DocumentsFollow => "Documents follow",
        MeetingOutcome.TermsFollow => "Terms will be offered",
        MeetingOutcome.Missed => "Did not take place",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
