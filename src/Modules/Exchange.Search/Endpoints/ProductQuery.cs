using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Search.Endpoints;

public sealed record ProductQuery : PageQuery
{
    [FromQuery(Name = "kind"), Description("Kind of product, such as loan-guarantee; may be repeated.")]
    public string[]? Kind { get; init; }

    [FromQuery(Name = "ipKind"), Description("Kind of right accepted, such as patent; may be repeated.")]
    public string[]? IpKind { get; init; }

    [FromQuery(Name = "amount"), Description("Band of amounts; may be repeated.")]
    public string[]? Amount { get; init; }

    [FromQuery(Name = "district"), Description("Code of a district, such as 510411; may be repeated.")]
    public string[]? District { get; init; }
}
