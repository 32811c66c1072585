namespace Exchange.Events.Domain;

internal enum GuestState
{
    Invited,
    Accepted,
    Declined,
}
