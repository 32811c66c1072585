namespace Exchange.Events.Domain;

internal enum SignUpState
{
    Confirmed,
    Waiting,
    Withdrawn,
}
