using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Exchange.Search.Services;

/// <summary>
/// A workbook of one sheet (ECMA-376), written row by row. Texts are texts: a spreadsheet runs none of them as a formula.
/// </summary>
internal sealed class XlsxWriter : IDisposable
{
    // Excel takes no more in one cell.
    private const int MaxTextLength = 32_767;
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string DayStyle = "1";
    private const string HeadStyle = "2";

    // Day 1 of a spreadsheet is 1 January 1900, and it believes in 29 February of that year.
    private static readonly DateOnly _dayZero = new(1899, 12, 30);

    private readonly ZipArchive _archive;
    private readonly XmlWriter _sheet;
    private int _rows;

    public XlsxWriter(Stream target)
    {
        _archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        Part("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """);
        Part("_rels/.rels", $"""
            <Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{OfficeRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Part("xl/workbook.xml", $"""
            <workbook xmlns="{Sheet}" xmlns:r="{OfficeRelations}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>
            """);
        Part("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{OfficeRelations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{OfficeRelations}/styles" Target="styles.xml"/></Relationships>
            """);
        Part("xl/styles.xml", $"""
            <styleSheet xmlns="{Sheet}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>
            """);
        _sheet = XmlWriter.Create(_archive.CreateEntry("xl/worksheets/sheet1.xml").Open(), new XmlWriterSettings { CloseOutput = true, Encoding = new UTF8Encoding(false) });
        _sheet.WriteStartElement("worksheet", Sheet);

        // The heads stay in sight.
        _sheet.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        _sheet.WriteStartElement("sheetData", Sheet);
    }

    /// <summary>Adds a row; the first one holds the heads.</summary>
    public void Add(IReadOnlyList<object?> cells)
    {
        _rows++;
        _sheet.WriteStartElement("row", Sheet);
        for (var column = 0; column < cells.Count; column++)
        {
            Write(cells[column], NameOf(column) + _rows.ToString(CultureInfo.InvariantCulture));
        }

        _sheet.WriteEndElement();
    }

    public void Dispose()
    {
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.Dispose();
        _archive.Dispose();
    }

    // A, B, … Z, AA.
    private static string NameOf(int column) => column < 26
        ? ((char)('A' + column)).ToString()
        : NameOf((column / 26) - 1) + (char)('A' + (column % 26));

    // Neither lone halves of characters nor control characters may stand in XML.
    private static string Clean(string text)
    {
        var cut = text.Length <= MaxTextLength ? text : text[..MaxTextLength];
        return string.Concat(cut.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF)));
    }

    private void Write(object? cell, string place)
    {
        if (cell is null or "")
        {
            return;
        }

        _sheet.WriteStartElement("c", Sheet);
        _sheet.WriteAttributeString("r", place);
        switch (cell)
        {
            case DateOnly day:
                _sheet.WriteAttributeString("s", DayStyle);
                _sheet.WriteElementString("v", Sheet, (day.DayNumber - _dayZero.DayNumber).ToString(CultureInfo.InvariantCulture));
                break;
            case long or decimal:
                _sheet.WriteElementString("v", Sheet, ((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                if (_rows == 1)
                {
                    _sheet.WriteAttributeString("s", HeadStyle);
                }

                _sheet.WriteAttributeString("t", "inlineStr");
                _sheet.WriteStartElement("is", Sheet);
                _sheet.WriteStartElement("t", Sheet);
                _sheet.WriteAttributeString("xml", "space", null, "preserve");
                _sheet.WriteString(Clean(cell.ToString()!));
                _sheet.WriteEndElement();
                _sheet.WriteEndElement();
                break;
        }

        _sheet.WriteEndElement();
    }

    private void Part(string name, string xml)
    {
        using var part = new StreamWriter(_archive.CreateEntry(name).Open(), new UTF8Encoding(false));
        part.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n");
        part.Write(xml);
    }
}
