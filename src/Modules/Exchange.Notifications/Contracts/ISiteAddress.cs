namespace Exchange.Notifications.Contracts;

/// <summary>The address under which the public reaches this site, for links in mail.</summary>
public interface ISiteAddress
{
    /// <param name="localUrl">Site-relative address that begins with a slash.</param>
    string Absolute(string localUrl);
}
