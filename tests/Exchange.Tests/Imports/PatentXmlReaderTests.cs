using System.Text;
using Exchange.Imports.Domain;
using Exchange.Rights.Contracts;

namespace Exchange.Tests.Imports;

/// <summary>XML of other offices: WIPO ST.96, EPO DOCDB, USPTO; what is hostile or broken about it.</summary>
public sealed class PatentXmlReaderTests
{
    private const string Docdb = """
        <exch:exchange-document country="EP" doc-number="1234567" kind="A1" date-publ="20020814" status="C"><exch:bibliographic-data>
        <exch:application-reference data-format="docdb"><exch:document-id><exch:country>EP</exch:country><exch:doc-number>01999999</exch:doc-number><exch:kind>A</exch:kind><exch:date>20010101</exch:date></exch:document-id></exch:application-reference>
        <exch:invention-title lang="de">Beispiel</exch:invention-title><exch:invention-title lang="en">Example of vanadium recovery</exch:invention-title></exch:bibliographic-data></exch:exchange-document>
        """;

    private const string Us = """
        <us-patent-grant lang="EN" country="US"><us-bibliographic-data-grant><publication-reference><document-id><country>US</country><doc-number>09999999</doc-number><kind>B2</kind><date>20180612</date></document-id></publication-reference>
        <application-reference appl-type="utility"><document-id><country>US</country><doc-number>15000001</doc-number><date>20160119</date></document-id></application-reference>
        <invention-title>Example of titanium dioxide</invention-title></us-bibliographic-data-grant></us-patent-grant>
        """;

    private const string St96 = """
        <pat:PatentPublication xmlns:pat="urn:p" xmlns:com="urn:c" com:languageCode="en"><pat:BibliographicData>
        <pat:PatentPublicationIdentification><com:IPOfficeCode>EP</com:IPOfficeCode><pat:PublicationNumber>7654321</pat:PublicationNumber><com:PatentDocumentKindCode>B1</com:PatentDocumentKindCode><com:PublicationDate>2020-05-06</com:PublicationDate></pat:PatentPublicationIdentification>
        <pat:InventionTitleBag><pat:InventionTitle>Example</pat:InventionTitle></pat:InventionTitleBag></pat:BibliographicData></pat:PatentPublication>
        """;

    [Fact]
    public async Task Read_LinesWithoutADeclarationOfTheirPrefix_AreRead()
    {
        var items = await ReadAsync(Docdb + "\n" + Docdb.Replace("1234567", "1234568", StringComparison.Ordinal));

        Assert.Equal(["EP1234567A1", "EP1234568A1"], items.Select(i => i.Record!.Publications[0].Number));
        Assert.Equal(("EP", "EP01999999", "Example of vanadium recovery"), (items[0].Record!.Office, items[0].Record!.ApplicationNumber, items[0].Record!.Title));
        Assert.Equal(new DateOnly(2001, 1, 1), items[0].Record!.FilingDate);

        // A prefix that nobody knows stays an error of its record.
        Assert.Equal(PatentReason.Unreadable, Assert.Single(await ReadAsync(Docdb.Replace("exch:", "strange:", StringComparison.Ordinal))).ReasonCode);
    }

    [Fact]
    public async Task Read_SeveralOfficesInOneFile_GoesByTheRoots()
    {
        var items = await ReadAsync($"<all>{Docdb}<?xml version=\"1.0\"?>{Us}{St96}</all>");

        Assert.Equal(["EP1234567A1", "US09999999B2", "EP7654321B1"], items.Select(i => i.Record!.Publications[0].Number));
        Assert.Equal(
            [null, new DateOnly(2018, 6, 12), new DateOnly(2020, 5, 6)], items.Select(i => i.Record!.GrantDate));
    }

    // The end of the root is no other name that begins like it.
    [Fact]
    public async Task Read_NameThatContinuesTheRoots_EndsNothing()
    {
        var item = Assert.Single(await ReadAsync(St96));

        Assert.Equal(("EP", "Example", (string?)null), (item.Record!.Office, item.Record.Title, item.ReasonCode));
    }

    [Fact]
    public async Task Read_DocumentThatTheOfficeTookBack_IsCalledSo() =>
        Assert.Equal(ImportReason.Withdrawn, Assert.Single(await ReadAsync(Docdb.Replace("status=\"C\"", "status=\"D\"", StringComparison.Ordinal))).ReasonCode);

    [Theory]
    [InlineData("exch:exchange-document", Docdb)]
    [InlineData("us-patent-grant", Us)]
    [InlineData("pat:PatentPublication", St96)]
    public async Task Read_HostileProlog_IsRefusedAndNothingFetched(string root, string document)
    {
        string[] hostile =
        [
            $"<!DOCTYPE {root} [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
            $"<!DOCTYPE {root} [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            $"<!DOCTYPE {root} [<!ENTITY % x SYSTEM \"http://localhost:1/x.dtd\"> %x;]>",
        ];
        foreach (var prolog in hostile)
        {
            Assert.Equal(ImportReason.UnsafeXml, Assert.Single(await ReadAsync("<?xml version=\"1.0\"?>" + prolog + document)).ReasonCode);
        }

        // Attributes without end would take a time that grows with their square.
        var many = string.Concat(Enumerable.Range(0, 300).Select(i => $" a{i}=\"\""));
        var end = document.IndexOfAny([' ', '>'], document.IndexOf('<', StringComparison.Ordinal) + 1);
        Assert.Equal(ImportReason.UnsafeXml, Assert.Single(await ReadAsync("<?xml version=\"1.0\"?>" + document.Insert(end, many))).ReasonCode);

        // A document type that only names its file is cut off, never loaded.
        Assert.NotNull(Assert.Single(await ReadAsync($"<?xml version=\"1.0\"?><!DOCTYPE {root} SYSTEM \"http://localhost:1/x.dtd\" [ ]>" + document)).Record);
    }

    [Fact]
    public async Task Read_WrongBytes_RejectTheirRecordAlone()
    {
        byte[] broken = [.. Encoding.UTF8.GetBytes(Us[..Us.IndexOf("dioxide", StringComparison.Ordinal)]), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(Us[Us.IndexOf("dioxide", StringComparison.Ordinal)..])];
        byte[] chinese = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"<!-- 钒钛磁铁矿 -->{Docdb}\n", 3))), .. broken];

        var items = await Samples.ReadAsync(chinese);

        Assert.Equal([null, null, null, ImportReason.WrongEncoding], items.Select(i => i.ReasonCode));
    }

    private static Task<List<Exchange.Imports.Services.Reading.ReadItem>> ReadAsync(string text) => Samples.ReadAsync(Encoding.UTF8.GetBytes(text));
}
