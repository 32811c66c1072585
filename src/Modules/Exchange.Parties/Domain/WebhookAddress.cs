using System.Net;
using System.Net.Sockets;

namespace Exchange.Parties.Domain;

/// <summary>Where we let ourselves be sent: to public addresses by https, so that nobody reaches through us what only we can reach.</summary>
internal static class WebhookAddress
{
    private const int HttpsPort = 443;

    // IANA's special-purpose registry (RFC 6890 and its successors), and what is no single host.
    private static readonly IPNetwork[] _notPublic =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("224.0.0.0/4"), IPNetwork.Parse("240.0.0.0/4"),
        IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("2002::/16"), IPNetwork.Parse("3fff::/20"),
    ];

    // What has been given out as single hosts of the world; all else of IPv6 is local, translated or not in use.
    private static readonly IPNetwork _global = IPNetwork.Parse("2000::/3");

    /// <summary>Null unless it names a host by its name, by https on its own port, without a name or password.</summary>
    public static Uri? Parse(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps && uri.Port == HttpsPort && uri.HostNameType == UriHostNameType.Dns && uri.Host.Contains('.', StringComparison.Ordinal)
        && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0
        ? uri
        : null;

    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || (plain.AddressFamily == AddressFamily.InterNetworkV6 && _global.Contains(plain)))
            && !Array.Exists(_notPublic, network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }
}
