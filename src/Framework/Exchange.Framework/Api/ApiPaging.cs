using System.ComponentModel;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Framework.Api;

/// <summary>Which page of a list is asked for. What is no number asks for the first page, what is too large for the largest.</summary>
public sealed record ApiPaging
{
    private const int DefaultSize = 20;
    private const int MaxSize = 100;

    [FromQuery(Name = "page"), Description("From 1; a page past the end is empty.")]
    public string? Page { get; init; }

    [FromQuery(Name = "pageSize"), Description("1 to 100, default 20.")]
    public string? PageSize { get; init; }

    public int Size => int.TryParse(PageSize, out var size) ? Math.Clamp(size, 1, MaxSize) : DefaultSize;

    public int Skip => (PageNumber.Of(int.TryParse(Page, out var page) ? page : 1) - 1) * Size;
}
