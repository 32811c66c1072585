using System.Globalization;

namespace Exchange.Media.Contracts;

/// <summary>An item of the library as texts show it.</summary>
/// <param name="Url">Lasting: it stays when the file is replaced. Caches ask each time whether it has changed.</param>
/// <param name="Stamp">Changes with the file and its focal point. With it the address may be kept for ever.</param>
/// <param name="IsPublic">False while a picture has no alternative text: then only the library's keepers see it.</param>
/// <param name="HasVariants">Whether there are smaller pictures and cuts; drawings have none.</param>
/// <param name="Width">Null when it is no picture, or a drawing that states no size.</param>
public sealed record MediaEntry(
    Guid Id,
    string Title,
    string Url,
    string Stamp,
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
}
