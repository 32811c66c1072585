using Exchange.Media.Domain;
using Exchange.Media.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Exchange.Media.Endpoints;

/// <summary>Sends a stored file so that nothing in it acts on the site's behalf.</summary>
internal static class FileAnswer
{
    private const string Sandbox = "default-src 'none'; sandbox; frame-ancestors 'none'";

    // A drawing is made anew from what only draws; should anything else ever stand in it, it does not run here either.
    private const string DrawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    // The browsers' own PDF viewer does not start in a sandbox; scripts of a PDF never run in the site's origin.
    private const string PdfPolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    /// <param name="path">Of the file or a smaller picture of it.</param>
    /// <param name="kind">Null for a smaller picture.</param>
    /// <param name="name">Under which it is saved.</param>
    public static IResult Create(HttpContext context, string path, FileKind? kind, string name, string tag, string cacheControl)
    {
        var isPicture = kind is null || MediaKinds.IsPicture(kind.Value);
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = kind switch
        {
            FileKind.Pdf => PdfPolicy,
            FileKind.Svg => DrawingPolicy,
            _ => Sandbox,
        };
        headers.CacheControl = cacheControl;
        var disposition = new ContentDispositionHeaderValue(isPicture || kind == FileKind.Pdf ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        headers.ContentDisposition = disposition.ToString();
        return Results.File(
            path,
            kind is { } known ? FileKindInfo.Of(known).ContentType : "image/webp",
            entityTag: new EntityTagHeaderValue($"\"{tag}\""),
            enableRangeProcessing: true);
    }
}
