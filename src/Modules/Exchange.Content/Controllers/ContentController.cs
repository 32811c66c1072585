using System.Globalization;
using Exchange.Content.Contracts;
using Exchange.Content.Services;
using Exchange.Content.ViewModels;
using Exchange.Framework.Mvc;
using Exchange.Framework.PageCaching;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Content.Controllers;

/// <summary>Texts and their lists for readers.</summary>
[Area("Exchange.Content")]
[AllowAnonymous]
internal sealed class ContentController : Controller
{
    private const int PageSize = 20;

    private readonly ContentTypes _types;
    private readonly ContentTopics _topics;
    private readonly ContentReader _reader;
    private readonly ContentLists _lists;
    private readonly PreviewLinks _previews;

    public ContentController(ContentTypes types, ContentTopics topics, ContentReader reader, ContentLists lists, PreviewLinks previews)
    {
        _types = types;
        _topics = topics;
        _reader = reader;
        _lists = lists;
        _previews = previews;
    }

    [HttpGet("/info"), CachedPage]
    public Task<IActionResult> Info(string? type, string? topic, int page, CancellationToken cancellationToken) =>
        ListAsync(type is { Length: > 0 } ? _types.Find(type) : null, topic, page, cancellationToken);

    [HttpGet("/{section:section}"), CachedPage]
    public async Task<IActionResult> Section(string section, string? topic, int page, CancellationToken cancellationToken) =>
        _types.FindBySection(section) is { IsListed: true } type ? await ListAsync(type, topic, page, cancellationToken) : NotFound();

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
            _ => NotFound(),
        };
    }

    [HttpGet("/preview/{token}")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Preview(string token, CancellationToken cancellationToken) =>
        _previews.Read(token) is { } id && await _reader.PreviewAsync(id, cancellationToken) is { } page ? View("Show", page) : NotFound();

    private async Task<IActionResult> ListAsync(ContentTypeDefinition? type, string? topic, int page, CancellationToken cancellationToken)
    {
        var chosen = topic is { Length: > 0 and <= Domain.ItemTopic.TopicLength } ? topic : null;
        var rows = await _lists.ListAsync(
            new ContentQuery(type is null ? [] : [type.Code], chosen, CultureInfo.CurrentUICulture.Name, PageNumber.Of(page), PageSize), cancellationToken);
        return View("List", new InfoPage(
            rows, type, [.. _types.All.Where(t => t is { IsListed: true, Section: not null })], chosen, await _lists.TopicsInUseAsync(type?.Code, _topics, cancellationToken)));
    }
}
