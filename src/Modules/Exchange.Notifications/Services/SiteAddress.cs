using System.Net;
using Exchange.Notifications.Contracts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Exchange.Notifications.Services;

/// <summary>
/// <c>PublicAddress</c> of the configuration. Without it the address of the request, which anybody can forge, is believed
/// only on loopback or when <c>AllowedHosts</c> names it; in background work the first address that this node listens on.
/// </summary>
internal sealed class SiteAddress : ISiteAddress
{
    // An attacker who forges hosts must not fill the log either.
    private static readonly TimeSpan _complainEvery = TimeSpan.FromMinutes(1);

    private readonly string? _configured;
    private readonly List<StringSegment> _allowed;
    private readonly IHttpContextAccessor _http;
    private readonly ILogger<SiteAddress> _logger;
    private readonly TimeProvider _time;
    private readonly IServer? _server;
    private long _complainedAt;

    public SiteAddress(
        IConfiguration configuration, IHttpContextAccessor http, ILogger<SiteAddress> logger, TimeProvider time, IServer? server = null)
    {
        _configured = configuration["PublicAddress"];
        _allowed = [.. (configuration["AllowedHosts"] ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(host => host != "*")
            .Select(host => new StringSegment(host))];
        _http = http;
        _logger = logger;
        _time = time;
        _server = server;
    }

    public string? Absolute(string localUrl) => Base() is { } address ? address.TrimEnd('/') + localUrl : null;

    private static bool IsLoopback(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private string? Base()
    {
        if (!string.IsNullOrEmpty(_configured))
        {
            return _configured;
        }

        if (_http.HttpContext?.Request is not { Host.HasValue: true } request)
        {
            return _server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5000";
        }

        var host = request.Host.Host;
        if (host.Length > 0 && (IsLoopback(host) || HostString.MatchesAny(host, _allowed)))
        {
            return $"{request.Scheme}://{request.Host}{request.PathBase}";
        }

        Complain();
        return null;
    }

    private void Complain()
    {
        var now = _time.GetTimestamp();
        var before = Interlocked.Read(ref _complainedAt);
        if ((before == 0 || _time.GetElapsedTime(before, now) >= _complainEvery) && Interlocked.CompareExchange(ref _complainedAt, now, before) == before)
        {
            _logger.LogError(
                "No link to this site was made, and no mail with one was sent: the setting PublicAddress is missing, and the host of the request is neither loopback nor named by AllowedHosts.");
        }
    }
}
