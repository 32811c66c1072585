using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Search.Endpoints;

/// <summary>Parameters that every list of the API has. Texts, so that a wrong one gets an answer of ours.</summary>
public record PageQuery
{
    [FromQuery(Name = "q"), Description("Words, names or numbers; Chinese, Latin, any written form of a number. Quotes, AND, OR, NOT, parentheses and fields as explained at /search/syntax.")]
    public string? Q { get; init; }

    [FromQuery(Name = "page"), Description("From 1; a page past the end is empty.")]
    public string? Page { get; init; }

    [FromQuery(Name = "pageSize"), Description("1 to 100, default 20.")]
    public string? PageSize { get; init; }

    [FromQuery(Name = "sort"), Description("Order of the items; an unknown one is refused.")]
    public string? Sort { get; init; }
}
