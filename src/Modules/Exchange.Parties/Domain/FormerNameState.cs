namespace Exchange.Parties.Domain;

internal enum FormerNameState
{
    Claimed,
    Confirmed,
    Refused,
}
