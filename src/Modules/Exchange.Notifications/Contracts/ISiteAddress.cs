namespace Exchange.Notifications.Contracts;

/// <summary>The address under which the public reaches this site, for links in mail.</summary>
public interface ISiteAddress
{
    /// <summary>
    /// Null when the address is not known for certain: without the setting <c>PublicAddress</c> the host that a request
    /// names is believed only on loopback or when <c>AllowedHosts</c> names it. The log says so; what needs the link is not sent.
    /// </summary>
    /// <param name="localUrl">Site-relative address that begins with a slash.</param>
    string? Absolute(string localUrl);
}
