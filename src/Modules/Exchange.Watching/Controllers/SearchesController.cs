using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Search.Contracts;
using Exchange.Watching.Services;
using Exchange.Watching.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Watching.Controllers;

/// <summary>A person's saved searches and watches.</summary>
[Area("Exchange.Watching")]
[Authorize]
[Route("desk/searches")]
[EnableRateLimiting(ExchangeApplication.WriteRateLimit)]
internal sealed class SearchesController : Controller
{
    private readonly SearchDesk _searches;
    private readonly WatchDesk _watches;
    private readonly IStringLocalizer<SearchesController> S;

    public SearchesController(SearchDesk searches, WatchDesk watches, IStringLocalizer<SearchesController> localizer)
    {
        _searches = searches;
        _watches = watches;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) =>
        View(new SearchesPage(await _searches.ListAsync(cancellationToken), await _watches.ListAsync(page, cancellationToken)));

    [HttpGet("new")]
    public IActionResult New(string? source, string? query) => _searches.Read(source, query) is { } address
        ? View(new NewSearchPage(address, new SearchForm { Name = NameOf(address) }))
        : NotFound();

    [HttpPost("new"), Once]
    public async Task<IActionResult> New(string? source, string? query, [Bind(Prefix = nameof(NewSearchPage.Form))] SearchForm form, CancellationToken cancellationToken)
    {
        if (_searches.Read(source, query) is not { } address)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(new NewSearchPage(address, form));
        }

        var result = await _searches.SaveAsync(form, address, cancellationToken);
        return this.AfterCommand(result, S, S["The search is saved."], RedirectToAction(nameof(Index)));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        (await _searches.ListAsync(cancellationToken)).FirstOrDefault(s => s.Id == id) is { } row
            ? View(new EditSearchPage(row, new SearchForm { Name = row.Name, Period = row.Period }))
            : NotFound();

    [HttpPost("{id:guid}"), Once(ActsAnewWhenChanged = true)]
    public async Task<IActionResult> Edit(Guid id, [Bind(Prefix = nameof(EditSearchPage.Form))] SearchForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return (await _searches.ListAsync(cancellationToken)).FirstOrDefault(s => s.Id == id) is { } row ? View(new EditSearchPage(row, form)) : NotFound();
        }

        return this.AfterCommand(await _searches.ChangeAsync(id, form, cancellationToken), S, S["Saved."], RedirectToAction(nameof(Index)));
    }

    [HttpPost("{id:guid}/delete"), Once]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken) =>
        this.AfterCommand(await _searches.DeleteAsync(id, cancellationToken), S, S["The search is deleted; no more mails come about it."], RedirectToAction(nameof(Index)));

    [HttpGet("watch")]
    public async Task<IActionResult> Watch(string? kind, Guid id, CancellationToken cancellationToken) =>
        await _watches.FindAsync(kind, id, cancellationToken) is { } found ? View(new NewWatchPage(kind!, found.Thing, found.IsWatched)) : NotFound();

    [HttpPost("watch"), Once, ActionName(nameof(Watch))]
    public async Task<IActionResult> BeginWatch(string? kind, Guid id, CancellationToken cancellationToken) => this.AfterCommand(
        await _watches.BeginAsync(kind, id, cancellationToken), S, S["You are told when it changes. Which messages also come by e-mail you choose in the settings."], RedirectToAction(nameof(Index)));

    [HttpPost("watch/{id:guid}/end"), Once]
    public async Task<IActionResult> EndWatch(Guid id, CancellationToken cancellationToken) =>
        this.AfterCommand(await _watches.EndAsync(id, cancellationToken), S, S["The watch has ended."], RedirectToAction(nameof(Index)));

    // A name to begin with: what was typed, else what was chosen.
    private string NameOf(CatalogAddress address)
    {
        var name = address.Request.Query is { Length: > 0 } words ? words : string.Join(" · ", address.Labels.Select(l => l.Label).Prepend(S[address.Caption].Value));
        return name.Length <= Domain.SavedSearch.NameLength ? name : name[..Domain.SavedSearch.NameLength];
    }
}
