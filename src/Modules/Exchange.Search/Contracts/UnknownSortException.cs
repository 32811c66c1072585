namespace Exchange.Search.Contracts;

public sealed class UnknownSortException : Exception
{
    public UnknownSortException(string sort)
        : base($"Unknown sort '{sort}'.")
    {
    }
}
