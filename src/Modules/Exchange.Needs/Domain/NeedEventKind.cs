namespace Exchange.Needs.Domain;

internal enum NeedEventKind
{
    Created,
    Submitted,
    Returned,
    Published,
    TakenBack,
    Called,
    Extended,
    Closed,
}
