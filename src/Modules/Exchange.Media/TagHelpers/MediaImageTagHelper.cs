using System.Globalization;
using Exchange.Media.Contracts;
using Exchange.Media.Domain;
using Exchange.Media.Services;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Media.TagHelpers;

/// <summary>
/// <c>&lt;media-image id="…" ratio="Wide" sizes="(min-width: 60em) 20rem, 100vw" /&gt;</c>: a picture of the library with its
/// smaller versions, its size and its alternative text. A list reads its entries at once and gives <c>entry</c> instead of
/// <c>id</c>. Nothing is drawn where there is no such picture, or it is not public.
/// </summary>
[HtmlTargetElement("media-image", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MediaImageTagHelper : TagHelper
{
    private readonly IMediaLibrary _library;

    public MediaImageTagHelper(IMediaLibrary library) => _library = library;

    public Guid? Id { get; set; }

    public MediaEntry? Entry { get; set; }

    /// <summary>Cut around the focal point; null shows the whole picture. A drawing is shown whole within the ratio.</summary>
    public PictureRatio? Ratio { get; set; }

    /// <summary>How wide the page shows it, as in HTML.</summary>
    public string Sizes { get; set; } = "100vw";

    /// <summary>Whether its words stand beside it already: then it has no alternative text of its own.</summary>
    public bool Silent { get; set; }

    /// <summary>Whether it is among the first things seen and should not wait until it is scrolled to.</summary>
    public bool Eager { get; set; }

    /// <summary>On pages of the library's keepers, who see what is not public yet.</summary>
    public bool ForKeepers { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var entry = Entry ?? (Id is { } id ? (await _library.FindAsync([id], CancellationToken.None)).GetValueOrDefault(id) : null);
        if (entry is not { IsPicture: true } || (!entry.IsPublic && !ForKeepers))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "img";
        output.TagMode = TagMode.SelfClosing;
        var (width, height) = Shown(entry);
        if (entry.HasVariants)
        {
            output.Attributes.SetAttribute("src", entry.VariantUrl(VariantCache.MiddleFor(width ?? 1), Ratio));
            output.Attributes.SetAttribute("srcset", entry.SourceSet(width, Ratio));
            output.Attributes.SetAttribute("sizes", Sizes);
        }
        else
        {
            output.Attributes.SetAttribute("src", entry.StampedUrl);
        }

        if (width is not null && height is not null)
        {
            output.Attributes.SetAttribute("width", width.Value.ToString(CultureInfo.InvariantCulture));
            output.Attributes.SetAttribute("height", height.Value.ToString(CultureInfo.InvariantCulture));
        }

        output.Attributes.SetAttribute("alt", Silent ? "" : entry.Alt(CultureInfo.CurrentUICulture));
        output.Attributes.SetAttribute("loading", Eager ? "eager" : "lazy");
        output.Attributes.SetAttribute("decoding", "async");
        var given = context.AllAttributes.TryGetAttribute("class", out var attribute) ? $"{attribute.Value} " : "";
        output.Attributes.SetAttribute("class", $"{given}media-image{(entry.HasVariants ? "" : " media-drawing")}{(Ratio is { } r ? $" media-{MediaAddress.Name(r)}" : "")}");
    }

    private (int? Width, int? Height) Shown(MediaEntry entry)
    {
        if (Ratio is not { } ratio || entry is not { Width: { } width, Height: { } height })
        {
            return (entry.Width, entry.Height);
        }

        if (!entry.HasVariants)
        {
            var (across, down) = PictureCrop.Sides(ratio);
            return (width, Math.Max(1, width * down / across));
        }

        var (_, _, cutWidth, cutHeight) = new PictureCrop(ratio, MediaItem.Centre, MediaItem.Centre).Within(width, height);
        return (cutWidth, cutHeight);
    }
}
