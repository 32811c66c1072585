using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;
using Exchange.Imports.Domain;

namespace Exchange.Imports.Services.Reading;

/// <summary>Reads files of patent documents in the offices' XML formats, mixed as they may be.</summary>
internal static class PatentXmlReader
{
    // Lines cut out of a larger file have lost the declarations of these.
    private static readonly Dictionary<string, string> _knownPrefixes = new(StringComparer.Ordinal)
    {
        ["exch"] = "http://www.epo.org/exchange",
        ["ops"] = "http://ops.epo.org",
        ["com"] = "http://www.wipo.int/standards/XMLSchema/ST96/Common",
        ["pat"] = "http://www.wipo.int/standards/XMLSchema/ST96/Patent",
        ["xlink"] = "http://www.w3.org/1999/xlink",
        ["xsi"] = "http://www.w3.org/2001/XMLSchema-instance",
    };

    public static async IAsyncEnumerable<ReadItem> ReadAsync(
        Stream stream, string file, Encoding encoding, ReadLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var splitter = new XmlDocumentSplitter(text, limits.RecordCharacters, FormatDetector.Record());
        var position = 0L;
        await foreach (var document in splitter.SplitAsync(cancellationToken))
        {
            position++;
            yield return LoadRoot(document, splitter.Namespaces, limits, out var reason) is { } root
                ? Read(root, file, position, document.Excerpt)
                : ReadItem.Bad(file, position, reason!, document.Excerpt);
        }
    }

    /// <summary>The tree of one document, its broken bytes and unsafe parts refused.</summary>
    /// <param name="namespaces">Declared around the document.</param>
    /// <param name="reason">Set when the result is null.</param>
    internal static XElement? LoadRoot(XmlDocumentText document, IReadOnlyDictionary<string, string> namespaces, ReadLimits limits, out string? reason)
    {
        if (document.Text is null)
        {
            reason = document.ReasonCode;
            return null;
        }

        if (document.Text.Contains(TextEncoding.Broken, StringComparison.Ordinal))
        {
            reason = ImportReason.WrongEncoding;
            return null;
        }

        return XmlTree.Load(document.Text, [.. namespaces, .. _knownPrefixes.Where(p => !namespaces.ContainsKey(p.Key))], limits, out reason);
    }

    private static ReadItem Read(XElement root, string file, long position, string excerpt) => root.Name.LocalName switch
    {
        "exchange-document" => root.Attribute("status")?.Value == "D" || root.Attribute("operation")?.Value == "D"
            ? ReadItem.Bad(file, position, ImportReason.Withdrawn, excerpt)
            : DocdbDocument.Read(root, file, position),
        "us-patent-application" or "us-patent-grant" => UsDocument.Read(root, file, position),
        "PatentPublication" => St96Document.Read(root, file, position),
        _ => CnipaDocument.Read(root, file, position),
    };
}
