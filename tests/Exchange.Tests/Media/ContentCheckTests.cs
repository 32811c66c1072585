using System.Text;
using Exchange.Media.Contracts;
using Exchange.Media.Domain;

namespace Exchange.Tests.Media;

public sealed class ContentCheckTests
{
    // Drawings are for the library alone.
    private static readonly FileKind[] _all = [.. Enum.GetValues<FileKind>().Where(k => k != FileKind.Svg)];

    [Fact]
    public void Inspect_KnownContent_TellsKind()
    {
        Assert.Equal(FileKind.Pdf, Kind(Samples.Pdf, "x.jpg"));
        Assert.Equal(FileKind.Docx, Kind(Samples.Docx(), "x.zip"));
        Assert.Equal(FileKind.Xlsx, Kind(Samples.Zip(("[Content_Types].xml", ""), ("xl/workbook.xml", "")), "x.xlsx"));
        Assert.Equal(FileKind.Zip, Kind(Samples.Zip(("a.txt", "a")), "x.docx"));
        Assert.Equal(FileKind.Tiff, Kind([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0], "x.tif"));
        Assert.Equal(FileKind.Csv, Kind("专利号,名称"u8.ToArray(), "x.csv"));
        Assert.Equal(FileKind.JsonLines, Kind("{\"title\":\"钒\"}\n"u8.ToArray(), "x.JSONL"));
        Assert.Equal(FileKind.Xml, Kind("<?xml version=\"1.0\"?><cn-patent-document><heading/></cn-patent-document>"u8.ToArray(), "x.xml"));
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Inspect_TextInKnownEncoding_IsAccepted(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var known = Encoding.GetEncoding(encoding);

        Assert.Equal(FileKind.Text, Kind([.. known.GetPreamble(), .. known.GetBytes("钒钛磁铁矿的提钒方法")], "x.txt"));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "x.svg")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "x.png")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "x.txt")]
    [InlineData("<?xml version='1.0'?><s:svg xmlns:s='http://www.w3.org/2000/svg'/>", "x.xml")]
    [InlineData(" <!DOCTYPE html><p>", "x.txt")]
    [InlineData("<script>alert(1)</script>", "x.csv")]
    [InlineData("GIF89a", "x.gif")]
    [InlineData("a\0b", "x.txt")]
    [InlineData("plain", "x.php")]
    [InlineData("", "x.txt")]
    public void Inspect_MarkupOrBinaryOrUnknownName_IsRefused(string content, string name) =>
        Assert.NotNull(ContentCheck.Inspect(new MemoryStream(Encoding.UTF8.GetBytes(content)), name, _all).Error);

    [Fact]
    public void Inspect_DamagedOrHostileArchive_IsRefusedWithReason()
    {
        Assert.Equal(FileErrors.ArchiveUnsafe, Error(Samples.Zip(("../../etc/cron.d/x", "x")), "x.zip"));
        Assert.Equal(FileErrors.ArchiveUnsafe, Error(Samples.Zip(("C:\\x", "x")), "x.zip"));
        Assert.Equal(FileErrors.ArchiveTooLarge, Error(Samples.Docx(("word/media/bomb.xml", new string(' ', 30 << 20))), "x.docx"));
        // Each entry by itself would pass: together they unpack to more than a document holds.
        Assert.Equal(FileErrors.ArchiveTooLarge, Error(
            Samples.Docx([.. Enumerable.Range(0, 11).Select(i => ($"word/media/{i}.xml", new string(' ', 10 << 20)))]), "x.docx"));
        Assert.Equal(FileErrors.Macros, Error(Samples.Docx(("word/vbaProject.bin", "x")), "x.docx"));
        Assert.Equal(FileErrors.Damaged, Error(Samples.Docx()[..60], "x.docx"));
        Assert.Equal(FileErrors.Damaged, Error("%PDF-1.7 cut off"u8.ToArray(), "x.pdf"));
    }

    [Fact]
    public void Inspect_KindOutsidePolicy_IsRefused() =>
        Assert.Equal(FileErrors.Kind, ContentCheck.Inspect(new MemoryStream(Samples.Pdf), "x.png", [FileKind.Png]).Error);

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\scans\\营业执照.PDF", "营业执照.pdf")]
    [InlineData("a\u202Efdp.exe", "afdp.exe.pdf")]
    [InlineData("x\"\r\nSet-Cookie: a.pdf", "xSet-Cookie a.pdf")]
    [InlineData("...", "file.pdf")]
    [InlineData("", "file.pdf")]
    public void Clean_HostileName_IsHarmless(string name, string expected) =>
        Assert.Equal(expected, FileName.Clean(name, FileKindInfo.Of(FileKind.Pdf)));

    private static FileKind? Kind(byte[] content, string name)
    {
        var (kind, error) = ContentCheck.Inspect(new MemoryStream(content), name, _all);
        Assert.Null(error);
        return kind;
    }

    private static string? Error(byte[] content, string name) => ContentCheck.Inspect(new MemoryStream(content), name, _all).Error;
}
