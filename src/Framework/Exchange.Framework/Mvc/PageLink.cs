using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Exchange.Framework.Mvc;

/// <summary>The address of another page of the list that was asked for, the rest of it kept.</summary>
internal static class PageLink
{
    public static string Of(HttpRequest request, int number, string name = "page", string? fragment = null)
    {
        var query = new QueryBuilder(request.Query
            .Where(pair => pair.Key != name)
            .SelectMany(pair => pair.Value.Where(v => !string.IsNullOrEmpty(v)).Select(v => KeyValuePair.Create(pair.Key, v!))));
        if (number > 1)
        {
            query.Add(name, number.ToString(CultureInfo.InvariantCulture));
        }

        return request.PathBase + request.Path + query.ToQueryString() + (fragment is null ? "" : "#" + fragment);
    }
}
