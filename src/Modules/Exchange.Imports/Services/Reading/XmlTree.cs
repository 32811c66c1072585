using System.Xml;
using System.Xml.Linq;
using Exchange.Imports.Domain;

namespace Exchange.Imports.Services.Reading;

/// <summary>Builds the tree of one document without resolving or expanding anything, and no deeper than allowed.</summary>
internal static class XmlTree
{
    // An office writes a dozen; each further one makes the next slower to add.
    private const int MaxAttributes = 256;

    /// <param name="reasonCode">Set when the result is null.</param>
    public static XElement? Load(string text, IReadOnlyList<KeyValuePair<string, string>> namespaces, ReadLimits limits, out string? reasonCode)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = limits.RecordCharacters * 2L,
            ConformanceLevel = ConformanceLevel.Fragment,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = true,
        };
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, uri) in namespaces)
        {
            if (prefix is not ("xml" or "xmlns"))
            {
                names.AddNamespace(prefix, uri);
            }
        }

        try
        {
            var context = new XmlParserContext(names.NameTable, names, null, XmlSpace.None);
            using var reader = XmlReader.Create(new StringReader(text), settings, context);
            return Load(reader, limits.XmlDepth, out reasonCode);
        }
        catch (XmlException)
        {
            reasonCode = Rights.Contracts.PatentReason.Unreadable;
            return null;
        }
    }

    private static XElement? Load(XmlReader reader, int maxDepth, out string? reasonCode)
    {
        reasonCode = null;
        XElement? root = null;
        XElement? current = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth > maxDepth)
                    {
                        reasonCode = ImportReason.UnsafeXml;
                        return null;
                    }

                    // Names without their namespaces: files differ in prefixes and addresses, not in meaning.
                    var element = new XElement(XmlConvert.EncodeLocalName(reader.LocalName));
                    var isEmpty = reader.IsEmptyElement;
                    if (reader.AttributeCount > MaxAttributes)
                    {
                        reasonCode = ImportReason.UnsafeXml;
                        return null;
                    }

                    while (reader.MoveToNextAttribute())
                    {
                        if (reader.Prefix != "xmlns" && reader.LocalName != "xmlns")
                        {
                            element.SetAttributeValue(XmlConvert.EncodeLocalName(reader.LocalName), reader.Value);
                        }
                    }

                    current?.Add(element);
                    root ??= element;
                    if (!isEmpty)
                    {
                        current = element;
                    }

                    break;
                case XmlNodeType.EndElement:
                    current = current?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    current?.Add(new XText(reader.Value));
                    break;
            }
        }

        return root;
    }
}
