using Exchange.Content.Services;
using Exchange.Framework;
using Exchange.Framework.PageCaching;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Exchange.Content.Controllers;

/// <summary>Texts and their lists for readers.</summary>
[Area("Exchange.Content")]
[AllowAnonymous]
internal sealed class ContentController : Controller
{
    private readonly ContentTypes _types;
    private readonly ContentReader _reader;
    private readonly ContentBrowser _browser;
    private readonly PreviewLinks _previews;

    public ContentController(ContentTypes types, ContentReader reader, ContentBrowser browser, PreviewLinks previews)
    {
        _types = types;
        _reader = reader;
        _browser = browser;
        _previews = previews;
    }

    [HttpGet("/info"), CachedPage, EnableRateLimiting(ExchangeApplication.ApiRateLimit)]
    public Task<IActionResult> Info(CancellationToken cancellationToken) => ListAsync(_browser.Read(Request, null, null), cancellationToken);

    [HttpGet("/{section:section}"), CachedPage, EnableRateLimiting(ExchangeApplication.ApiRateLimit)]
    public Task<IActionResult> Section(string section, CancellationToken cancellationToken) => ListAsync(_browser.Read(Request, section, null), cancellationToken);

    [HttpGet("/topics/{code}"), CachedPage, EnableRateLimiting(ExchangeApplication.ApiRateLimit)]
    public Task<IActionResult> Topic(string code, CancellationToken cancellationToken) => ListAsync(_browser.Read(Request, null, code), cancellationToken);

    [HttpGet("/topics"), CachedPage]
    public IActionResult Topics() => View(_browser.Topics());

    [HttpGet("/{section:section}/{slug}"), CachedPage]
    public async Task<IActionResult> Show(string section, string slug, string? language, int? edition, CancellationToken cancellationToken)
    {
        var outcome = await _reader.ReadAsync(_types.FindBySection(section)!, slug, language, edition, cancellationToken);
        if (outcome.Page is { } page)
        {
            return View("Show", page);
        }

        return outcome switch
        {
            // Another reader has another language: it must not be remembered.
            { MovedTo: { } address, IsTranslation: true } => LocalRedirect(address + Request.QueryString),
            { MovedTo: { } address } => LocalRedirectPermanent(address + Request.QueryString),
            { IsWithdrawn: true } => StatusCode(StatusCodes.Status410Gone),
            _ => NotFound(),
        };
    }

    [HttpGet("/preview/{token}")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Preview(string token, CancellationToken cancellationToken) =>
        _previews.Read(token) is { } link && await _reader.PreviewAsync(link, cancellationToken) is { } page ? View("Show", page) : NotFound();

    private async Task<IActionResult> ListAsync(InfoState? state, CancellationToken cancellationToken) =>
        state is null ? NotFound() : View("List", await _browser.BuildAsync(state, cancellationToken));
}
