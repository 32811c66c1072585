using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Media.Contracts;
using Exchange.Media.Domain;
using Exchange.Media.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Media.Endpoints;

/// <summary>
/// <c>GET /media/{id}/{name}?v=&amp;w=&amp;r=</c>: an item of the library, in one of the fixed widths and cut to one of the
/// fixed ratios. The address lasts. A cache may keep what carries the stamp of the present file; without it, or with the
/// stamp of a former one, it must ask each time, and is told in a few bytes that nothing has changed.
/// </summary>
internal static class MediaEndpoint
{
    public static void MapMedia(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/media/{id:guid}/{name}", [HttpMethods.Get, HttpMethods.Head], GetAsync)
            .AllowAnonymous()
            .ExcludeFromDescription();

    private static async Task<IResult> GetAsync(
        Guid id,
        string name,
        string? v,
        string? w,
        string? r,
        HttpContext context,
        AppDbContext db,
        LibraryFiles files,
        FileFolder folder,
        VariantCache variants,
        CancellationToken cancellationToken)
    {
        var item = await db.Set<MediaItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (item is null || !string.Equals(item.Name, name, StringComparison.Ordinal) || (!item.IsPublic && !await files.IsKeeperAsync()))
        {
            return Results.NotFound();
        }

        // The file may be of another kind than the first one, whose name the address keeps.
        var saveAs = FileName.Clean(item.Name, FileKindInfo.Of(item.Kind));
        var cache = !item.IsPublic ? "private, no-store"
            : v == MediaEntries.StampOf(item) ? "public, max-age=31536000, immutable"
            : "public, no-cache";
        if (w is null && r is null)
        {
            return FileAnswer.Create(context, folder.PathOf(item.Sha256), item.Kind, saveAs, item.Sha256, cache);
        }

        if (!MediaKinds.HasVariants(item.Kind) || !VariantCache.TryWidth(w ?? "", out var width) || !TryCrop(item, r, out var crop))
        {
            return Results.NotFound();
        }

        var tag = crop is { } part
            ? string.Create(CultureInfo.InvariantCulture, $"{item.Sha256}-{width}-{r}-{part.FocalX}-{part.FocalY}")
            : string.Create(CultureInfo.InvariantCulture, $"{item.Sha256}-{width}");
        return FileAnswer.Create(
            context, await variants.GetAsync(item.Sha256, width, crop, cancellationToken), null, Path.ChangeExtension(saveAs, ".webp"), tag, cache);
    }

    private static bool TryCrop(MediaItem item, string? name, out PictureCrop? crop)
    {
        crop = null;
        if (name is null)
        {
            return true;
        }

        if (MediaAddress.Ratio(name) is not { } ratio)
        {
            return false;
        }

        crop = new PictureCrop(ratio, item.FocalX, item.FocalY);
        return true;
    }
}
