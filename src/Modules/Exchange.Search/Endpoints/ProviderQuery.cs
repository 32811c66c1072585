using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Search.Endpoints;

public sealed record ProviderQuery : PageQuery
{
    [FromQuery(Name = "kind"), Description("bank, guarantor, insurer, appraiser, agency or investor; may be repeated.")]
    public string[]? Kind { get; init; }

    [FromQuery(Name = "pilot"), Description("admitted (pilot participant) or tech-branch (sci-tech branch of a bank); may be repeated.")]
    public string[]? Pilot { get; init; }

    [FromQuery(Name = "product"), Description("Kind of product on offer, such as loan-guarantee; may be repeated.")]
    public string[]? Product { get; init; }

    [FromQuery(Name = "ipKind"), Description("Kind of right accepted, such as patent; may be repeated.")]
    public string[]? IpKind { get; init; }

    [FromQuery(Name = "amount"), Description("Band of amounts; may be repeated.")]
    public string[]? Amount { get; init; }

    [FromQuery(Name = "district"), Description("Code of a district, such as 510411; may be repeated.")]
    public string[]? District { get; init; }

    [FromQuery(Name = "taxonomy"), Description("Code of a vanadium-titanium technology; may be repeated.")]
    public string[]? Taxonomy { get; init; }
}
