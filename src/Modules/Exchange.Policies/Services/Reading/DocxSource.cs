using System.IO.Compression;
using System.Text;
using System.Xml;
using Exchange.Framework.Mvc;
using Exchange.Policies.Domain.Laws;

namespace Exchange.Policies.Services.Reading;

/// <summary>
/// The paragraphs of a Word document with their headings and the numbers that Word counts itself (第一条 is often a list's
/// number and stands nowhere in the text). Read as a stream within limits: no entity, no reference to anything outside,
/// nothing that unpacks without end.
/// </summary>
internal sealed class DocxSource
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const int MaxEntries = 5_000;
    private const int MaxPartBytes = 48 << 20;
    private const string Damaged = "The file is no readable Word document.";
    private const string TooLarge = "The Word document unpacks to more than its size allows.";

    private readonly List<SourceLine> _lines = [];
    private readonly DocxNumbering _numbering;
    private readonly StringBuilder _text = new();
    private string? _style;
    private (string List, int Level)? _list;
    private int _cells;
    private bool _inText;

    private DocxSource(DocxNumbering numbering) => _numbering = numbering;

    public static Result<SourceFile> Read(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MaxEntries || archive.GetEntry("word/document.xml") is not { } main)
            {
                return Result<SourceFile>.Fail(archive.Entries.Count > MaxEntries ? TooLarge : Damaged);
            }

            var numbering = new DocxNumbering();
            using (var part = Open(archive.GetEntry("word/numbering.xml")))
            {
                numbering.ReadLists(part);
            }

            using (var part = Open(archive.GetEntry("word/styles.xml")))
            {
                numbering.ReadStyles(part);
            }

            var source = new DocxSource(numbering);
            using (var part = Open(main))
            {
                source.ReadBody(part!);
            }

            return Result.Ok(new SourceFile(source._lines, Titled: true));
        }
        catch (LimitException)
        {
            return Result<SourceFile>.Fail(TooLarge);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException or FormatException)
        {
            return Result<SourceFile>.Fail(Damaged);
        }
    }

    private static XmlReader? Open(ZipArchiveEntry? entry) => entry is null ? null : XmlReader.Create(
        new LimitedStream(entry.Open(), MaxPartBytes),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            MaxCharactersInDocument = MaxPartBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });

    internal static bool IsWord(XmlReader reader) => reader.NamespaceURI is Main or Strict;

    internal static string? Value(XmlReader reader, string name = "val") => reader.GetAttribute(name, Main) ?? reader.GetAttribute(name, Strict);

    private void ReadBody(XmlReader reader)
    {
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && Skips(reader))
            {
                reader.Skip();
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element && IsWord(reader))
            {
                Begin(reader);
            }
            else if (reader.NodeType == XmlNodeType.EndElement && IsWord(reader))
            {
                End(reader.LocalName);
            }

            // What stands in w:t is read as a text node, so that no element is read twice.
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace && _inText)
            {
                _text.Append(reader.Value);
            }

            reader.Read();
        }

        Close();
    }

    // Deleted text, the older form of a picture's text, what a field is made of.
    private static bool Skips(XmlReader reader) =>
        (IsWord(reader) && reader.LocalName is "del" or "moveFrom" or "instrText" or "delText" or "pPrChange" or "rPrChange") || reader.LocalName is "Fallback";

    private void Begin(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "t":
                _inText = !reader.IsEmptyElement;
                break;
            case "tab":
                _text.Append('　');
                break;
            case "br" or "cr" when _cells == 0:
                Close(keepStyle: true);
                break;
            case "pStyle":
                _style = Value(reader);
                break;
            case "ilvl":
                _list = (_list?.List ?? "", int.TryParse(Value(reader), out var level) ? level : 0);
                break;
            case "numId":
                _list = (Value(reader) ?? "", _list?.Level ?? 0);
                break;
            case "tr":
                Close();
                _cells = 0;
                break;
            case "tc":
                _text.Append(_cells++ > 0 ? " | " : "");
                break;
            default:
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "t":
                _inText = false;
                break;
            case "p" when _cells == 0:
                Close();
                break;
            case "p":
                _text.Append(' ');
                break;
            case "tr":
                _cells = 0;
                Close();
                break;
            default:
                break;
        }
    }

    private void Close(bool keepStyle = false)
    {
        var number = _cells == 0 && _text.Length > 0 ? _numbering.Next(_list, _style) : "";
        if (MarkdownInline.FromPlain(number + _text) is { Length: > 0 } line)
        {
            _lines.Add(new SourceLine(line, _numbering.HeadingOf(_style)));
        }

        _text.Clear();
        _list = keepStyle ? null : _list;
        if (!keepStyle)
        {
            (_style, _list) = (null, null);
        }
    }
}
