using Exchange.Events.Domain;

namespace Exchange.Events.Services;

/// <summary>Classes of the badges that states wear.</summary>
internal static class EventBadges
{
    public static string Of(SignUpState state) => state switch
    {
        SignUpState.Confirmed => "badge-info",
        SignUpState.Waiting => "badge-warn",
        _ => "badge-neutral",
    };

    public static string Of(GuestState state) => state switch
    {
        GuestState.Accepted => "badge-info",
        GuestState.Invited => "badge-warn",
        _ => "badge-neutral",
    };

    public static string Of(ProposalState state) => state switch
    {
        ProposalState.Accepted => "badge-info",
        ProposalState.Waiting => "badge-warn",
        _ => "badge-neutral",
    };
}
