using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Content.Services;

/// <summary>Route constraint <c>section</c>: the first part of the address of a registered type.</summary>
internal sealed class SectionConstraint : IRouteConstraint
{
    public const string Name = "section";

    private readonly ContentTypes _types;

    public SectionConstraint(ContentTypes types) => _types = types;

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && value is string section && _types.FindBySection(section) is not null;
}
