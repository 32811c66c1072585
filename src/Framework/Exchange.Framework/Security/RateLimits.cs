namespace Exchange.Framework.Security;

/// <summary>Section <c>RateLimits</c> of the configuration; requests per minute, on each node: of one account, or of one network address while nobody is signed in.</summary>
public sealed class RateLimits
{
    /// <summary>Reading requests to the public API.</summary>
    public int ApiPerMinute { get; set; } = 600;

    /// <summary>Files with many rows.</summary>
    public int ExportsPerMinute { get; set; } = 10;

    /// <summary>Sign-in, registration, reset, inquiry and the like.</summary>
    public int FormsPerMinute { get; set; } = 20;

    /// <summary>Forms of the desks that write or take files.</summary>
    public int WritesPerMinute { get; set; } = 60;

    /// <summary>
    /// How many accounts' worth of requests one network address may send in all: an office behind one address is many people, a machine
    /// with many accounts is one.
    /// </summary>
    public int AccountsPerAddress { get; set; } = 20;

    /// <summary>Bytes that one account may upload in a day, accepted or not.</summary>
    public long UploadBytesPerDay { get; set; } = 2L << 30;

    /// <summary>The same of one network address while nobody is signed in.</summary>
    public long AnonymousUploadBytesPerDay { get; set; } = 50L << 20;

    /// <summary>Forms kept because their session had run out.</summary>
    public int KeptFormsPerMinute { get; set; } = 10;
}
