using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Search.Endpoints;

public sealed record NeedQuery : PageQuery
{
    [FromQuery(Name = "taxonomy"), Description("Code of a vanadium-titanium technology; may be repeated.")]
    public string[]? Taxonomy { get; init; }

    [FromQuery(Name = "reward"), Description("What the firm offers: negotiable, budget or reward; may be repeated.")]
    public string[]? Reward { get; init; }

    [FromQuery(Name = "status"), Description("State of the need: published, answered, call or closed. Without this, those that take answers. What is not public is never found. May be repeated.")]
    public string[]? Status { get; init; }

    [FromQuery(Name = "district"), Description("District that the firm has named; may be repeated.")]
    public string[]? District { get; init; }
}
