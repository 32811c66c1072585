using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Search.Endpoints;

public sealed record PatentQuery : PageQuery
{
    [FromQuery(Name = "kind"), Description("Kind of patent; may be repeated.")]
    public string[]? Kind { get; init; }

    [FromQuery(Name = "taxonomy"), Description("Code of a vanadium-titanium technology; may be repeated.")]
    public string[]? Taxonomy { get; init; }

    [FromQuery(Name = "ipc"), Description("IPC subclass such as C22B, or symbol such as C22B34/22; may be repeated.")]
    public string[]? Ipc { get; init; }

    [FromQuery(Name = "status"), Description("Legal status; may be repeated.")]
    public string[]? Status { get; init; }

    [FromQuery(Name = "flag"), Description("On record against the patent, such as pledged or licence-recorded; may be repeated.")]
    public string[]? Flag { get; init; }

    [FromQuery(Name = "ends"), Description("Year in which the term ends, or fee for an overdue annual fee; may be repeated.")]
    public string[]? Ends { get; init; }

    [FromQuery(Name = "holder"), Description("Name of who holds the right or has applied for it, as the register writes it; may be repeated.")]
    public string[]? Holder { get; init; }

    [FromQuery(Name = "year"), Description("Year of filing; may be repeated.")]
    public string[]? Year { get; init; }

    [FromQuery(Name = "office"), Description("Office whose register it stands in, by its two letters (WIPO ST.3); may be repeated.")]
    public string[]? Office { get; init; }

    [FromQuery(Name = "field"), Description("Field of technology, such as vti; may be repeated.")]
    public string[]? Field { get; init; }
}
