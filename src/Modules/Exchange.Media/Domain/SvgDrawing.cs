using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Exchange.Media.Domain;

/// <summary>
/// Makes a drawing anew from the elements and attributes that are known to draw and to do nothing else. What does nothing
/// in a picture is left out: scripts, event handlers, links, animation, editors' notes, comments. What the picture would
/// look different without is refused instead, so that nobody publishes a drawing other than the one that was uploaded:
/// embedded pages and pictures, references to other files, style sheets beyond plain rules.
/// </summary>
internal static partial class SvgDrawing
{
    private const int MaxBytes = 1 << 20;
    private const int MaxDepth = 100;
    private const int MaxSide = 100_000;

    // Elements as drawn: an element that is used ten times counts ten times (drawings that use each other unfold like
    // entities do).
    private const long MaxDrawn = 50_000;

    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace _xlink = "http://www.w3.org/1999/xlink";

    private static readonly HashSet<string> _elements = Words(
        """
        svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc style
        linearGradient radialGradient stop clipPath mask pattern marker filter
        feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
        feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
        feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
        """);

    // Groups with a meaning that a picture has no use for.
    private static readonly HashSet<string> _groups = Words("a switch");

    private static readonly HashSet<string> _refused = Words("foreignObject image feImage iframe object embed audio video canvas");

    private static readonly HashSet<string> _attributes = Words(
        """
        id class style href x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points width height viewBox preserveAspectRatio
        transform gradientTransform patternTransform gradientUnits patternUnits patternContentUnits clipPathUnits maskUnits
        maskContentUnits markerUnits markerWidth markerHeight refX refY orient spreadMethod offset pathLength
        dx dy rotate textLength lengthAdjust startOffset method spacing version role aria-label aria-hidden aria-labelledby
        filterUnits primitiveUnits in in2 result type values mode operator k1 k2 k3 k4 stdDeviation edgeMode order
        kernelMatrix divisor bias targetX targetY preserveAlpha kernelUnitLength surfaceScale diffuseConstant
        specularConstant specularExponent limitingConeAngle azimuth elevation z pointsAtX pointsAtY pointsAtZ scale
        xChannelSelector yChannelSelector tableValues slope intercept amplitude exponent radius baseFrequency numOctaves
        seed stitchTiles
        alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters
        direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family
        font-size font-size-adjust font-stretch font-style font-variant font-weight image-rendering isolation
        letter-spacing lighting-color marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow
        paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
        stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering
        unicode-bidi vector-effect visibility word-spacing writing-mode
        """);

    /// <returns>The drawing in UTF-8, or the English msgid of the reason to refuse it.</returns>
    public static (byte[]? Drawing, string? Error) Clean(Stream content)
    {
        if (content.Length > MaxBytes)
        {
            return (null, FileErrors.SvgTooLarge);
        }

        var document = Read(content);
        if (document?.Root is not { } root || root.Name != _svg + "svg")
        {
            return (null, FileErrors.SvgDamaged);
        }

        if (document.Nodes().OfType<XProcessingInstruction>().Any(i => i.Target == "xml-stylesheet"))
        {
            return (null, FileErrors.SvgExternal);
        }

        var (cleaned, error) = Clean(root, 1);
        error ??= cleaned is null ? FileErrors.SvgDamaged : CheckReferences(cleaned);
        if (error is not null)
        {
            return (null, error);
        }

        if (cleaned!.Attribute("viewBox") is null && SizeOf(cleaned) is { } size)
        {
            // Without it the drawing would be cut instead of scaled where it is shown smaller.
            cleaned.SetAttributeValue("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {size.Width} {size.Height}"));
        }

        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), OmitXmlDeclaration = true };
        using var target = new MemoryStream();
        using (var writer = XmlWriter.Create(target, settings))
        {
            cleaned.Save(writer);
        }

        return (target.ToArray(), null);
    }

    /// <summary>The size that a drawing states of itself, in units of its own.</summary>
    public static (int Width, int Height)? Measure(Stream content) => Read(content)?.Root is { } root ? SizeOf(root) : null;

    private static XDocument? Read(Stream content)
    {
        content.Position = 0;
        var settings = new XmlReaderSettings
        {
            // A declaration of the type is skipped; what refers to an entity of it cannot be read then.
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = 2 * MaxBytes,
            CloseInput = false,
        };
        try
        {
            using var reader = XmlReader.Create(content, settings);
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <returns>Neither, where the element is left out.</returns>
    private static (XElement? Element, string? Error) Clean(XElement source, int depth)
    {
        var name = source.Name.LocalName;
        if (source.Name.Namespace != _svg)
        {
            return (null, null);
        }

        if (_refused.Contains(name))
        {
            return (null, FileErrors.SvgPictures);
        }

        var isGroup = _groups.Contains(name);
        if (!isGroup && !_elements.Contains(name))
        {
            return (null, null);
        }

        if (depth > MaxDepth)
        {
            return (null, FileErrors.SvgTooLarge);
        }

        if (name == "style")
        {
            return IsPlainStyle(source.Value) ? (new XElement(_svg + "style", source.Value), null) : (null, FileErrors.SvgStyle);
        }

        var target = new XElement(_svg + (isGroup ? "g" : name));
        foreach (var attribute in source.Attributes())
        {
            var (key, error) = Judge(attribute, isGroup);
            if (error is not null)
            {
                return (null, error);
            }

            if (key is not null)
            {
                target.SetAttributeValue(key, attribute.Value);
            }
        }

        foreach (var node in source.Nodes())
        {
            if (node is XText text)
            {
                target.Add(new XText(text.Value));
            }
            else if (node is XElement child)
            {
                var (cleaned, error) = Clean(child, depth + 1);
                if (error is not null)
                {
                    return (null, error);
                }

                target.Add(cleaned);
            }
        }

        return (target, null);
    }

    /// <returns>The name that the attribute keeps; neither, where it is left out.</returns>
    private static (XName? Key, string? Error) Judge(XAttribute attribute, bool isGroup)
    {
        if (attribute.IsNamespaceDeclaration)
        {
            return (null, null);
        }

        if (attribute.Name.Namespace == XNamespace.Xml)
        {
            return (attribute.Name.LocalName is "space" or "lang" ? attribute.Name : null, null);
        }

        var key = attribute.Name.Namespace == _xlink && attribute.Name.LocalName == "href" ? "href" : attribute.Name.ToString();
        if (!_attributes.Contains(key) || (isGroup && key == "href"))
        {
            return (null, null);
        }

        return key switch
        {
            "href" when !LocalReference().IsMatch(attribute.Value) => (null, FileErrors.SvgExternal),
            "style" when !IsPlainStyle(attribute.Value) => (null, FileErrors.SvgStyle),
            _ when !RefersInside(attribute.Value) => (null, FileErrors.SvgExternal),
            _ => (key, null),
        };
    }

    private static bool RefersInside(string value) =>
        !value.Contains('\\', StringComparison.Ordinal) && AnyUrl().Count(value) == LocalUrl().Count(value);

    // Rules of colours and lines. A backslash can spell anything; at-rules fetch and animate.
    private static bool IsPlainStyle(string text) => RefersInside(text) && !UnsafeStyle().IsMatch(text);

    private static string? CheckReferences(XElement root)
    {
        var targets = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var element in root.DescendantsAndSelf())
        {
            if (element.Attribute("id")?.Value is { } id)
            {
                targets.TryAdd(id, element);
            }
        }

        // A sheet's rule may meet any number of elements, so that what it refers to must itself be flat.
        var flat = root.Descendants(_svg + "style").SelectMany(style => LocalUrl().Matches(style.Value)).Select(match => match.Groups["id"].Value);
        if (flat.Any(id => targets.TryGetValue(id, out var target) && target.Name.LocalName is not ("linearGradient" or "radialGradient")))
        {
            return FileErrors.SvgStyle;
        }

        return Weigh(root, targets, [], [], 0) is null or > MaxDrawn ? FileErrors.SvgTooLarge : null;
    }

    /// <summary>How many elements are drawn for this one; null when it draws itself, or from too far.</summary>
    private static long? Weigh(
        XElement element, Dictionary<string, XElement> targets, Dictionary<XElement, long> known, HashSet<XElement> open, int depth)
    {
        if (known.TryGetValue(element, out var weight))
        {
            return weight;
        }

        if (depth > 4 * MaxDepth || !open.Add(element))
        {
            return null;
        }

        weight = 1;
        foreach (var next in element.Elements().Concat(References(element).Select(id => targets.GetValueOrDefault(id)).OfType<XElement>()))
        {
            if (Weigh(next, targets, known, open, depth + 1) is not { } more || (weight += more) > MaxDrawn)
            {
                return null;
            }
        }

        open.Remove(element);
        known[element] = weight;
        return weight;
    }

    private static IEnumerable<string> References(XElement element) => element.Attributes().SelectMany(attribute => attribute.Name == "href"
        ? [attribute.Value.Trim()[1..]]
        : LocalUrl().Matches(attribute.Value).Select(match => match.Groups["id"].Value));

    private static (int Width, int Height)? SizeOf(XElement root)
    {
        var box = (root.Attribute("viewBox")?.Value ?? "").Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var (width, height) = box.Length == 4
            ? (Number(box[2]), Number(box[3]))
            : (Number(root.Attribute("width")?.Value), Number(root.Attribute("height")?.Value));
        return width is null || height is null ? null : (width.Value, height.Value);
    }

    private static int? Number(string? text) =>
        text is not null && double.TryParse(text.Trim().Replace("px", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var value) && value is > 0 and <= MaxSide
            ? Math.Max(1, (int)Math.Round(value))
            : null;

    private static HashSet<string> Words(string words) =>
        new(words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    [GeneratedRegex(@"^\s*#[^\s]+\s*$")]
    private static partial Regex LocalReference();

    [GeneratedRegex(@"url\s*\(", RegexOptions.IgnoreCase)]
    private static partial Regex AnyUrl();

    [GeneratedRegex("url\\(\\s*([\"']?)#(?<id>[^\\s\"')]+)\\1\\s*\\)", RegexOptions.IgnoreCase)]
    private static partial Regex LocalUrl();

    [GeneratedRegex(@"[@<\\]|expression|javascript|behaviou?r|-moz-binding|\b(image|image-set|src|cross-fade|element|attr)\s*\(", RegexOptions.IgnoreCase)]
    private static partial Regex UnsafeStyle();
}
