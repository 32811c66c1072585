using Exchange.Notifications.Contracts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Exchange.Notifications.Services;

/// <summary>
/// <c>PublicAddress</c> of the configuration; without it the address of the request or, in background work, the first
/// address that this node listens on.
/// </summary>
internal sealed class SiteAddress : ISiteAddress
{
    private readonly string? _configured;
    private readonly IHttpContextAccessor _http;
    private readonly IServer? _server;

    public SiteAddress(IConfiguration configuration, IHttpContextAccessor http, IServer? server = null)
    {
        _configured = configuration["PublicAddress"];
        _http = http;
        _server = server;
    }

    public string Absolute(string localUrl) => Base().TrimEnd('/') + localUrl;

    private string Base()
    {
        if (!string.IsNullOrEmpty(_configured))
        {
            return _configured;
        }

        if (_http.HttpContext?.Request is { Host.HasValue: true } request)
        {
            return $"{request.Scheme}://{request.Host}{request.PathBase}";
        }

        return _server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5000";
    }
}
