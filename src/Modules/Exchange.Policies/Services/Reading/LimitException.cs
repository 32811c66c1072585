namespace Exchange.Policies.Services.Reading;

/// <summary>More was unpacked than is allowed.</summary>
internal sealed class LimitException : IOException
{
    public LimitException()
        : base("The limit of bytes is reached.")
    {
    }
}
