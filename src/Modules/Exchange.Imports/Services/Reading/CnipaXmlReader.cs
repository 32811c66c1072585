using System.Runtime.CompilerServices;
using System.Text;
using Exchange.Imports.Domain;

namespace Exchange.Imports.Services.Reading;

/// <summary>Reads files of CNIPA documents, old and new format, mixed as they may be.</summary>
internal static class CnipaXmlReader
{
    public static async IAsyncEnumerable<ReadItem> ReadAsync(
        Stream stream, string file, Encoding encoding, ReadLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var splitter = new XmlDocumentSplitter(text, limits.RecordCharacters);
        var position = 0L;
        await foreach (var document in splitter.SplitAsync(cancellationToken))
        {
            position++;
            yield return Read(document, splitter.Namespaces, file, position, limits);
        }
    }

    private static ReadItem Read(
        XmlDocumentText document, IReadOnlyDictionary<string, string> namespaces, string file, long position, ReadLimits limits)
    {
        if (document.Text is null)
        {
            return ReadItem.Bad(file, position, document.ReasonCode!, document.Excerpt);
        }

        if (document.Text.Contains(TextEncoding.Broken, StringComparison.Ordinal))
        {
            return ReadItem.Bad(file, position, ImportReason.WrongEncoding, document.Excerpt);
        }

        return XmlTree.Load(document.Text, namespaces, limits, out var reasonCode) is { } root
            ? CnipaDocument.Read(root, file, position)
            : ReadItem.Bad(file, position, reasonCode!, document.Excerpt);
    }
}
