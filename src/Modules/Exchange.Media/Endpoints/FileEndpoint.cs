using Exchange.Media.Contracts;
using Exchange.Media.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Exchange.Media.Endpoints;

/// <summary><c>GET /files/{id}/{name}?w=</c>: a stored file, or a picture in one of the fixed widths.</summary>
internal static class FileEndpoint
{
    private const string Sandbox = "default-src 'none'; sandbox; frame-ancestors 'none'";

    // The browsers' own PDF viewer does not start in a sandbox; scripts of a PDF never run in the site's origin.
    private const string PdfPolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    public static void MapFiles(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/files/{id:guid}/{name}", [HttpMethods.Get, HttpMethods.Head], GetAsync)
            .AllowAnonymous()
            .ExcludeFromDescription();

    private static async Task<IResult> GetAsync(
        Guid id,
        string name,
        string? w,
        HttpContext context,
        IFileStore store,
        IEnumerable<IFileAccess> access,
        FileFolder folder,
        VariantCache variants,
        CancellationToken cancellationToken)
    {
        var width = 0;
        if (await store.FindAsync(id, cancellationToken) is not { } file
            || (w is not null && !(file.IsImage && TryWidth(w, out width)))
            || !string.Equals(await NameForReaderAsync(file, access, cancellationToken), name, StringComparison.Ordinal))
        {
            return Results.NotFound();
        }

        var path = width > 0 ? await variants.GetAsync(file.Sha256, width, cancellationToken) : folder.PathOf(file.Sha256);
        var isPdf = file.ContentType == "application/pdf";
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = isPdf ? PdfPolicy : Sandbox;
        headers.CacheControl = file.IsPublic ? "public, max-age=31536000, immutable" : "private, no-store";
        var disposition = new ContentDispositionHeaderValue(file.IsImage || isPdf ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        headers.ContentDisposition = disposition.ToString();
        return Results.File(
            path,
            width > 0 ? "image/webp" : file.ContentType,
            entityTag: new EntityTagHeaderValue(width > 0 ? $"\"{file.Sha256}-{w}\"" : $"\"{file.Sha256}\""),
            enableRangeProcessing: true);
    }

    private static bool TryWidth(string text, out int width)
    {
        width = VariantCache.Widths.FirstOrDefault(known => known.ToString(System.Globalization.CultureInfo.InvariantCulture) == text);
        return width > 0;
    }

    /// <summary>Null when the reader may not have it.</summary>
    private static async Task<string?> NameForReaderAsync(StoredFile file, IEnumerable<IFileAccess> access, CancellationToken cancellationToken)
    {
        if (file.IsPublic)
        {
            return file.Name;
        }

        var decider = access.FirstOrDefault(a => string.Equals(a.OwnerType, file.OwnerType, StringComparison.Ordinal));
        return decider is not null && await decider.MayReadAsync(file, cancellationToken)
            ? await decider.NameForReaderAsync(file, cancellationToken)
            : null;
    }
}
