using Microsoft.AspNetCore.Routing;

namespace Exchange.Tests.Roles;

/// <param name="Methods">GET and POST where the endpoint takes any method.</param>
internal sealed record MappedEndpoint(string Path, IReadOnlyList<string> Methods, RouteEndpoint Endpoint)
{
    public override string ToString() => $"{string.Join(",", Methods)} {Path} ({Endpoint.DisplayName})";
}
