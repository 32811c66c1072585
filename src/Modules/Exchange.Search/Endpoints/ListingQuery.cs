using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Search.Endpoints;

public sealed record ListingQuery : PageQuery
{
    [FromQuery(Name = "mode"), Description("Way in which it is offered; may be repeated.")]
    public string[]? Mode { get; init; }

    [FromQuery(Name = "kind"), Description("Kind of right; may be repeated.")]
    public string[]? Kind { get; init; }

    [FromQuery(Name = "taxonomy"), Description("Code of a vanadium-titanium technology; may be repeated.")]
    public string[]? Taxonomy { get; init; }

    [FromQuery(Name = "status"), Description("State of the listing: published (what is listed without this), expired or closed. What is not public is never found. May be repeated.")]
    public string[]? Status { get; init; }

    [FromQuery(Name = "price"), Description("Band of prices; may be repeated.")]
    public string[]? Price { get; init; }

    [FromQuery(Name = "readiness"), Description("Technology readiness level; may be repeated.")]
    public string[]? Readiness { get; init; }

    [FromQuery(Name = "district"), Description("District of the owner; may be repeated.")]
    public string[]? District { get; init; }

    [FromQuery(Name = "holder"), Description("Name of a holder of the rights; may be repeated.")]
    public string[]? Holder { get; init; }

    [FromQuery(Name = "year"), Description("Year of publication; may be repeated.")]
    public string[]? Year { get; init; }

    [FromQuery(Name = "legal"), Description("Weakest legal status of the rights in it; may be repeated.")]
    public string[]? Legal { get; init; }
}
