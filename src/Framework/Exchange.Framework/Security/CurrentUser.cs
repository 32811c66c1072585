using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Exchange.Framework.Security;

internal sealed class CurrentUser : ICurrentUser
{
    private readonly IHttpContextAccessor _http;

    public CurrentUser(IHttpContextAccessor http) => _http = http;

    public string? Id => _http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier);

    public string Name => _http.HttpContext is { } context ? context.User.Identity?.Name ?? "anonymous" : "system";

    public string? Address => _http.HttpContext?.Connection.RemoteIpAddress?.ToString();
}
