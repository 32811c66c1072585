using System.Globalization;
using Exchange.Media.Contracts;
using Exchange.Media.Domain;

namespace Exchange.Media.Services;

/// <summary>Items as others see them.</summary>
internal static class MediaEntries
{
    // Enough that no two files of one item meet.
    private const int StampLength = 12;

    public static MediaEntry Of(MediaItem item) => new(
        item.Id, item.Title, MediaAddress.Of(item.Id, item.Name), StampOf(item), item.Sha256, FileKindInfo.Of(item.Kind).ContentType, item.Length, item.IsPicture,
        item.IsPublic, MediaKinds.HasVariants(item.Kind), item.Width, item.Height, item.AltZh, item.AltEn, item.Credit, item.SourceUrl);

    // The focal point can move while the file stays, and cuts change with it.
    public static string StampOf(MediaItem item) => (item.FocalX, item.FocalY) is (MediaItem.Centre, MediaItem.Centre)
        ? item.Sha256[..StampLength]
        : string.Create(CultureInfo.InvariantCulture, $"{item.Sha256.AsSpan(0, StampLength)}-{item.FocalX}-{item.FocalY}");

    /// <summary>What an editor puts into a text: a picture with its alternative text, or a link.</summary>
    public static string Markdown(MediaEntry entry, CultureInfo culture) => entry.IsPicture
        ? $"![{Escape(entry.Alt(culture))}]({entry.Url})"
        : $"[{Escape(entry.Title)}]({entry.Url})";

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");
}
