using System.Globalization;
using System.Security.Cryptography;
using Exchange.Content.Feeds;
using Exchange.Content.Services;
using Exchange.Framework;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace Exchange.Content.Controllers;

/// <summary>Every list of texts as a feed.</summary>
[Area("Exchange.Content")]
[AllowAnonymous]
[EnableRateLimiting(ExchangeApplication.ApiRateLimit)]
internal sealed class FeedController : Controller
{
    private readonly FeedBuilder _feeds;
    private readonly ContentBrowser _browser;

    public FeedController(FeedBuilder feeds, ContentBrowser browser)
    {
        _feeds = feeds;
        _browser = browser;
    }

    [HttpGet("/feed.{format}")]
    [HttpGet("/info/feed.{format}")]
    [HttpGet("/{section:section}/feed.{format}")]
    [HttpGet("/topics/{code}/feed.{format}")]
    public async Task<IActionResult> Show(string format, string? section, string? code, CancellationToken cancellationToken)
    {
        FeedFormat? asked = format switch
        {
            "atom" => FeedFormat.Atom,
            "json" => FeedFormat.Json,
            _ => null,
        };
        if (asked is not { } kind || _browser.Read(Request, section, code) is not { Page: <= FeedBuilder.MaxPages } state)
        {
            return NotFound();
        }

        // The instant goes first: what changes while the feed is read raises it again.
        var changed = await _feeds.ChangedAtAsync(cancellationToken);
        if (await _feeds.BuildAsync(state, Request.PathBase + Request.Path, kind, cancellationToken) is not { } feed)
        {
            return NotFound();
        }

        var body = kind == FeedFormat.Atom ? AtomWriter.Write(feed) : JsonFeedWriter.Write(feed);
        return Answer(body, kind == FeedFormat.Atom ? AtomWriter.ContentType : JsonFeedWriter.ContentType, changed);
    }

    private IActionResult Answer(byte[] body, string contentType, DateTimeOffset? changed)
    {
        // The protocol knows whole seconds.
        var modified = changed is { } at ? DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds()) : (DateTimeOffset?)null;
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");
        var headers = Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.LastModified = modified;

        // Kept, but asked each time: what is published is there at once.
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        Response.Headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
        return IsKnown(Request.GetTypedHeaders(), tag, modified)
            ? StatusCode(StatusCodes.Status304NotModified)
            : File(body, string.Create(CultureInfo.InvariantCulture, $"{contentType}; charset=utf-8"));
    }

    // RFC 9110, 13.2.2: the tag decides where there is one.
    private static bool IsKnown(RequestHeaders request, EntityTagHeaderValue tag, DateTimeOffset? modified) => request.IfNoneMatch.Count > 0
        ? request.IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false))
        : modified is { } at && request.IfModifiedSince >= at;
}
