using Exchange.Media.Contracts;
using Exchange.Media.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Media.Endpoints;

/// <summary><c>GET /files/{id}/{name}?w=</c>: a stored file, or a picture in one of the fixed widths.</summary>
internal static class FileEndpoint
{
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
            || (w is not null && !(file.IsImage && VariantCache.TryWidth(w, out width)))
            || !string.Equals(await NameForReaderAsync(file, access, cancellationToken), name, StringComparison.Ordinal))
        {
            return Results.NotFound();
        }

        return FileAnswer.Create(
            context,
            width > 0 ? await variants.GetAsync(file.Sha256, width, null, cancellationToken) : folder.PathOf(file.Sha256),
            width > 0 ? null : file.Kind,
            name,
            width > 0 ? $"{file.Sha256}-{w}" : file.Sha256,
            file.IsPublic ? "public, max-age=31536000, immutable" : "private, no-store");
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
