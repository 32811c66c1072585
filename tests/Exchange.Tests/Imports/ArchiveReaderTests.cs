using System.IO.Compression;
using System.Text;
using Exchange.Imports.Domain;
using Exchange.Imports.Services.Reading;
using Exchange.Tests.Infrastructure;
using MiniExcelLibs;

namespace Exchange.Tests.Imports;

public sealed class ArchiveReaderTests
{
    private static readonly byte[] _line = "{\"application_number\":\"1\",\"title\":\"示例\"}\n"u8.ToArray();

    [Fact]
    public async Task Read_MixedArchive_ReadsRecordsAndPassesOverPictures()
    {
        var zip = Zip(("a/old.xml", await File.ReadAllBytesAsync(Samples.Path("old.xml"), TestContext.Current.CancellationToken)),
            ("a/D1.TIF", [(byte)'I', (byte)'I', 0x2A, 0, 8, 0, 0, 0]), ("b.jsonl", _line), ("__MACOSX/b.jsonl", _line));

        var items = await Samples.ReadAsync(zip);

        Assert.Equal(["file/a/old.xml", "file/b.jsonl"], items.Select(i => i.File));
        Assert.All(items, i => Assert.NotNull(i.Record));
    }

    [Fact]
    public async Task Read_ArchiveInArchive_IsRefusedAlone()
    {
        var items = await Samples.ReadAsync(Zip(("inner.zip", Zip(("b.jsonl", _line))), ("z.jsonl", _line)));

        Assert.Equal([ImportReason.NestedArchive, null], items.Select(i => i.ReasonCode));
    }

    [Theory]
    [InlineData("../b.jsonl")]
    [InlineData("/etc/b.jsonl")]
    [InlineData("a\\..\\..\\b.jsonl")]
    [InlineData("C:/b.jsonl")]
    public async Task Read_EntryThatLeavesItsFolder_IsRefused(string name) =>
        Assert.Equal(ImportReason.UnsafeArchive, Assert.Single(await Samples.ReadAsync(Zip((name, _line)))).ReasonCode);

    [Fact]
    public async Task Read_SymbolicLink_IsRefused()
    {
        using var stream = new MemoryStream();
        await using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = archive.CreateEntry("link");
            entry.ExternalAttributes = 0xA1FF << 16;
            await using var content = await entry.OpenAsync(TestContext.Current.CancellationToken);
            content.Write("/etc/passwd"u8);
        }

        Assert.Equal(ImportReason.UnsafeArchive, Assert.Single(await Samples.ReadAsync(stream.ToArray())).ReasonCode);
    }

    [Theory]
    [InlineData("zeros.jsonl")]
    [InlineData("xl/workbook.xml")]
    public async Task Read_Bomb_IsRefusedBeforeItIsRead(string name)
    {
        var zip = Zip(("[Content_Types].xml".Replace("[", name.StartsWith("xl", StringComparison.Ordinal) ? "[" : "x", StringComparison.Ordinal), _line), (name, new byte[20 << 20]));

        Assert.Equal(ImportReason.UnsafeArchive, Assert.Single(await Samples.ReadAsync(zip)).ReasonCode);
    }

    [Fact]
    public async Task Read_TooManyEntriesOrBytes_AreRefused()
    {
        var zip = Zip(("a.jsonl", _line), ("b.jsonl", _line), ("c.jsonl", _line));

        Assert.Equal(ImportReason.UnsafeArchive, Assert.Single(await Samples.ReadAsync(zip, new ReadLimits { ArchiveEntries = 2 })).ReasonCode);
        Assert.Equal(ImportReason.UnsafeArchive, Assert.Single(await Samples.ReadAsync(zip, new ReadLimits { ArchiveBytes = 60 })).ReasonCode);
    }

    [Fact]
    public async Task Read_TruncatedArchive_SaysSo()
    {
        var zip = Zip(("a.jsonl", _line));

        Assert.Equal(ImportReason.Truncated, Assert.Single(await Samples.ReadAsync(zip[..^20])).ReasonCode);
    }

    [Fact]
    public async Task Read_BrokenWorkbook_IsUnreadableNotACrash()
    {
        using var book = new MemoryStream();
        await MiniExcel.SaveAsAsync(book, new[] { new Dictionary<string, object> { ["申请号"] = "1" } }, cancellationToken: TestContext.Current.CancellationToken);
        using (var archive = new ZipArchive(book, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.Entries.First(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Delete();
            using var writer = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet1.xml").Open());
            writer.Write("<worksheet><sheetData><row r=\"1\"><c r=");
        }

        var items = await Samples.ReadAsync(book.ToArray());

        Assert.NotEmpty(items);
        Assert.All(items, i => Assert.Null(i.Record));
    }

    [Theory]
    [InlineData("[{\"title\":\"a\"}]")]
    [InlineData("<html><table><tr><td>申请号</td></tr></table></html>")]
    [InlineData("<some-other-document/>")]
    [InlineData("%PDF-1.7")]
    [InlineData("just a sentence, with a comma")]
    [InlineData("{\n  \"title\": \"pretty\"\n}")]
    public async Task Read_OtherFormats_AreRefusedWithTheReason(string content) =>
        Assert.Equal(ImportReason.UnsupportedFormat, Assert.Single(await Samples.ReadAsync(Encoding.UTF8.GetBytes(content))).ReasonCode);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public async Task Read_Nothing_IsAnEmptyFile(string content) =>
        Assert.Equal(ImportReason.EmptyFile, Assert.Single(await Samples.ReadAsync(Encoding.UTF8.GetBytes(content))).ReasonCode);

    [Fact]
    public async Task Read_SharedLinkSample_IsRefused() =>
        Assert.Equal(ImportReason.UnsafeArchive, Assert.Single(await Samples.ReadFileAsync(SharedFiles.Require("security/upload-samples/CVE_ZIP_Symbolic_Link/etc_passwd.zip"))).ReasonCode);

    internal static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var target = archive.CreateEntry(name).Open();
                target.Write(content);
            }
        }

        return stream.ToArray();
    }
}
