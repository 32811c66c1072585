using System.Globalization;
using System.Text.RegularExpressions;

namespace Exchange.Media.Contracts;

/// <summary>The addresses of the library's items: <c>/media/{id}/{name}?v=&amp;w=320|800|1600&amp;r=16x9|4x3|1x1</c>.</summary>
public static partial class MediaAddress
{
    public static string Of(Guid id, string name) => $"/media/{id:N}/{Uri.EscapeDataString(name)}";

    /// <summary>The items that a text shows or links to, each once.</summary>
    public static IReadOnlyCollection<Guid> FindIn(string? text) =>
        text is null ? [] : [.. Pattern().Matches(text).Select(m => Guid.ParseExact(m.Groups["id"].Value, "N")).Distinct()];

    /// <summary>The item of an address; null when it is none of the library's.</summary>
    public static Guid? Read(string? url) =>
        url is not null && Pattern().Match(url) is { Success: true, Index: 0 } match ? Guid.ParseExact(match.Groups["id"].Value, "N") : null;

    /// <summary>What stands in every text that shows the item.</summary>
    public static string Mark(Guid id) => string.Create(CultureInfo.InvariantCulture, $"/media/{id:N}/");

    internal static string Name(PictureRatio ratio) => ratio switch
    {
        PictureRatio.Wide => "16x9",
        PictureRatio.Classic => "4x3",
        PictureRatio.Square => "1x1",
        _ => throw new ArgumentOutOfRangeException(nameof(ratio)),
    };

    internal static PictureRatio? Ratio(string name) =>
        Enum.GetValues<PictureRatio>().Where(r => Name(r) == name).Select(r => (PictureRatio?)r).FirstOrDefault();

    [GeneratedRegex("/media/(?<id>[0-9a-f]{32})/")]
    private static partial Regex Pattern();
}
