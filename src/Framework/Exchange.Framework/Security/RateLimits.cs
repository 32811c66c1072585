namespace Exchange.Framework.Security;

/// <summary>Section <c>RateLimits</c> of the configuration; requests per minute and network address, on each node.</summary>
public sealed class RateLimits
{
    /// <summary>Reading requests to the public API.</summary>
    public int ApiPerMinute { get; set; } = 600;

    /// <summary>Sign-in, registration, reset, inquiry and the like.</summary>
    public int FormsPerMinute { get; set; } = 20;

    /// <summary>Forms kept because their session had run out.</summary>
    public int KeptFormsPerMinute { get; set; } = 10;
}
