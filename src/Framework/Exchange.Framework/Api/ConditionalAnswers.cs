using System.Buffers.Text;
using System.Security.Cryptography;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Exchange.Framework.Api;

/// <summary>
/// Marks every answer of the API by its content (RFC 9110, 8.8.3) and sends none that the caller has already. The mark is that of the very
/// bytes this caller would get: it tells nothing of what others get.
/// </summary>
public static class ConditionalAnswers
{
    private const int MarkBytes = 16;
    private const int UsualSize = 16 * 1024;

    internal static async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(http.Request.Method) || http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<StreamedAnswer>() is not null)
        {
            await next(http);
            return;
        }

        var body = http.Response.Body;
        using var answer = new MemoryStream(UsualSize);
        http.Response.Body = answer;
        try
        {
            await next(http);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }
        finally
        {
            http.Response.Body = body;
        }

        if (http.Response.StatusCode == StatusCodes.Status200OK && Mark(http, answer))
        {
            return;
        }

        if (answer.Length > 0)
        {
            if (!HeadRequests.IsHeadOnly(http))
            {
                http.Response.ContentLength = answer.Length;
            }

            answer.Position = 0;
            await answer.CopyToAsync(http.Response.Body, http.RequestAborted);
        }
    }

    /// <summary>Says what caches may do with an answer of this state; true, with nothing left to send, when the caller has it.</summary>
    /// <param name="isOwn">Whether it is this caller's alone.</param>
    public static bool IsKnown(HttpContext http, EntityTagHeaderValue mark, bool isOwn)
    {
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = mark;
        // Caches ask each time, so that what was withdrawn is gone at once.
        headers.CacheControl = new CacheControlHeaderValue { Public = !isOwn, Private = isOwn, NoCache = true };
        // Labels are in the language of a cookie.
        http.Response.Headers.Vary = "Authorization, Cookie";
        if (!http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(mark, useStrongComparison: false)))
        {
            return false;
        }

        http.Response.StatusCode = StatusCodes.Status304NotModified;
        http.Response.ContentType = null;
        http.Response.ContentLength = null;
        return true;
    }

    private static bool Mark(HttpContext http, MemoryStream answer)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(answer.GetBuffer().AsSpan(0, (int)answer.Length), hash);
        return IsKnown(
            http, new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(hash[..MarkBytes])}\""),
            ApiCaller.Find(http) is not null || http.User.Identity?.IsAuthenticated == true);
    }
}
