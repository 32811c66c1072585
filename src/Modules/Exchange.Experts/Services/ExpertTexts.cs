using Exchange.Experts.Domain;

namespace Exchange.Experts.Services;

/// <summary>English msgids of the module's enums and of messages that several places send.</summary>
internal static class ExpertTexts
{
    public const string Stale = "Somebody has changed this since you opened it. Look at it again.";

    public static string Of(ExpertField field) => field switch
    {
        ExpertField.IntellectualProperty => "Intellectual property",
        ExpertField.Valuation => "Asset valuation",
        ExpertField.Law => "Law",
        ExpertField.Finance => "Finance",
        ExpertField.Technology => "Technology",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    public static string Of(ExpertState state) => state switch
    {
        ExpertState.Invited => "Invited, nothing declared yet",
        ExpertState.Applied => "Waiting for admission",
        ExpertState.Admitted => "In the pool",
        ExpertState.Suspended => "Out of the pool",
        ExpertState.Left => "Has left the pool",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string BadgeOf(ExpertState state) => state switch
    {
        ExpertState.Applied => "badge-warn",
        ExpertState.Admitted => "badge-info",
        ExpertState.Suspended => "badge-danger",
        ExpertState.Invited or ExpertState.Left => "badge-neutral",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(DrawState state) => state switch
    {
        DrawState.Committed => "List published, not drawn yet",
        DrawState.Drawn => "Drawn by lot",
        DrawState.Cancelled => "Given up",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string BadgeOf(DrawState state) => state switch
    {
        DrawState.Committed => "badge-warn",
        DrawState.Drawn => "badge-info",
        DrawState.Cancelled => "badge-neutral",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(EntryState state) => state switch
    {
        EntryState.Listed => "In the list",
        EntryState.Drawn => "Drawn, reply awaited",
        EntryState.Accepted => "Has accepted",
        EntryState.Refused => "Has refused",
        EntryState.RefusedByOperator => "Refused, as the operator has entered",
        EntryState.RefusalEntered => "Refusal entered by the operator, to be confirmed by a second person",
        EntryState.PassedOver => "Passed over: not eligible any more",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string BadgeOf(EntryState state) => state switch
    {
        EntryState.Drawn or EntryState.RefusalEntered => "badge-warn",
        EntryState.Accepted => "badge-info",
        EntryState.Refused or EntryState.RefusedByOperator or EntryState.PassedOver or EntryState.Listed => "badge-neutral",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(TicketState state) => state switch
    {
        TicketState.Open => "Waiting for an expert",
        TicketState.Assigned => "An expert is answering",
        TicketState.Answered => "Answered",
        TicketState.Closed => "Closed",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string BadgeOf(TicketState state) => state switch
    {
        TicketState.Open => "badge-warn",
        TicketState.Assigned => "badge-trade",
        TicketState.Answered => "badge-info",
        TicketState.Closed => "badge-neutral",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
