using System.Globalization;
using System.Net;
using Exchange.Media.Services;

namespace Exchange.Media.Contracts;

/// <summary>An item of the library as texts show it.</summary>
/// <param name="Url">Lasting: it stays when the file is replaced. Caches ask each time whether it has changed.</param>
/// <param name="Stamp">Changes with the file and its focal point. With it the address may be kept for ever.</param>
/// <param name="IsPublic">False while a picture has no alternative text: then only the library's keepers see it.</param>
/// <param name="Sha256">Of the present file.</param>
/// <param name="HasVariants">Whether there are smaller pictures and cuts; drawings have none.</param>
/// <param name="Width">Null when it is no picture, or a drawing that states no size.</param>
public sealed record MediaEntry(
    Guid Id,
    string Title,
    string Url,
    string Stamp,
    string Sha256,
    string ContentType,
    long Length,
    bool IsPicture,
    bool IsPublic,
    bool HasVariants,
    int? Width,
    int? Height,
    string? AltZh,
    string? AltEn,
    string? Credit,
    string? SourceUrl)
{
    /// <summary>The address of the file as it is now.</summary>
    public string StampedUrl => $"{Url}?v={Stamp}";

    /// <summary>The alternative text for readers of a language; empty when the picture says nothing that the text does not.</summary>
    public string Alt(CultureInfo culture) =>
        (culture.TwoLetterISOLanguageName == "zh" ? AltZh ?? AltEn : AltEn ?? AltZh) ?? "";

    /// <summary>The smaller picture of one of the library's widths.</summary>
    public string VariantUrl(int width, PictureRatio? ratio = null) => string.Create(
        CultureInfo.InvariantCulture, $"{StampedUrl}&w={width}{(ratio is null ? "" : $"&r={MediaAddress.Name(ratio.Value)}")}");

    /// <summary>The smaller pictures for <c>srcset</c>; null for drawings, which are sharp in any size.</summary>
    /// <param name="width">Of what is shown: the whole, or the cut.</param>
    public string? SourceSet(int? width, PictureRatio? ratio = null) => HasVariants
        ? string.Join(", ", VariantCache.WidthsFor(width ?? 1).Select(w => string.Create(CultureInfo.InvariantCulture, $"{VariantUrl(w, ratio)} {Math.Min(w, width ?? w)}w")))
        : null;

    /// <summary>The picture as HTML, for texts that are no view.</summary>
    /// <param name="encodedAlt">Alternative text, encoded for an attribute.</param>
    /// <param name="sizes">How wide the page shows it, as in HTML.</param>
    public string ToImage(string encodedAlt, string sizes)
    {
        var size = Width is { } width && Height is { } height ? string.Create(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"") : "";
        var sources = SourceSet(Width) is { } set ? $" srcset=\"{WebUtility.HtmlEncode(set)}\" sizes=\"{WebUtility.HtmlEncode(sizes)}\"" : "";
        var shape = HasVariants ? "media-image" : "media-image media-drawing";
        return $"<img src=\"{WebUtility.HtmlEncode(HasVariants ? VariantUrl(VariantCache.MiddleFor(Width ?? 1)) : StampedUrl)}\"{sources}{size} alt=\"{encodedAlt}\" class=\"{shape}\" loading=\"lazy\" decoding=\"async\">";
    }
}
