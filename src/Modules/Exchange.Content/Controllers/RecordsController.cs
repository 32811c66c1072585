using System.Text;
using Exchange.Content.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Content.Controllers;

/// <summary>The register of notices of record.</summary>
[Area("Exchange.Content")]
[AllowAnonymous]
internal sealed class RecordsController : Controller
{
    private readonly RecordPages _pages;

    public RecordsController(RecordPages pages) => _pages = pages;

    [HttpGet("/records")]
    public async Task<IActionResult> Index(string? q, string? kind, int page, CancellationToken cancellationToken) =>
        View(await _pages.ListAsync(q is { Length: > 100 } ? q[..100] : q, kind, page, cancellationToken));

    [HttpGet("/records/{number}")]
    public async Task<IActionResult> Show(string number, CancellationToken cancellationToken) =>
        await _pages.AddressAsync(number, cancellationToken) is { } url ? LocalRedirect(url) : NotFound();

    /// <summary>The exact bytes that the hash is of.</summary>
    [HttpGet("/records/{number}.txt")]
    public async Task<IActionResult> Text(string number, CancellationToken cancellationToken) =>
        await _pages.TextAsync(number, cancellationToken) is { } text
            ? File(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", $"{number}.txt")
            : NotFound();
}
