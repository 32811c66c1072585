using System.Net;
using System.Net.Sockets;
using Exchange.Parties.Domain;

namespace Exchange.Parties.Services;

/// <summary>
/// Opens connections to public addresses alone. The name is resolved here, once, and the connection goes to an address that was looked at:
/// a name that is resolved otherwise a moment later leads nowhere else. Redirects are not followed, and no proxy stands between.
/// </summary>
internal static class WebhookConnection
{
    private const int MaxHeaderKilobytes = 16;
    private static readonly TimeSpan _connecting = TimeSpan.FromSeconds(5);

    public static SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        // A connection that is kept would outlive what its name was resolved to.
        PooledConnectionLifetime = TimeSpan.Zero,
        ConnectTimeout = _connecting,
        MaxResponseHeadersLength = MaxHeaderKilobytes,
        ConnectCallback = ConnectAsync,
    };

    /// <exception cref="HttpRequestException">The name leads to an address that is not public, or to none.</exception>
    public static IPAddress Choose(IReadOnlyCollection<IPAddress> resolved) =>
        // One address of many that is not public is a trick, not a mistake.
        resolved.Count > 0 && resolved.All(WebhookAddress.IsPublic)
            ? resolved.First()
            : throw new HttpRequestException(HttpRequestError.NameResolutionError, "The name does not lead to public addresses.");

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var address = Choose(await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken));
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, context.DnsEndPoint.Port), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
