namespace Exchange.Dates.Contracts;

public enum DeadlineState
{
    Open,
    Met,
    Dropped,
}
