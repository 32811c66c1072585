using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Exchange.Imports.Domain;
using Exchange.Imports.Services.Reading;
using Exchange.Rights.Contracts;
using MiniExcelLibs;

namespace Exchange.Tests.Imports;

public sealed class SheetReaderTests
{
    [Theory]
    [InlineData("utf-8", ',')]
    [InlineData("gb18030", ',')]
    [InlineData("utf-16", '\t')]
    [InlineData("utf-8", ';')]
    public async Task Read_ChineseExport_FindsHeadersBelowTheTitleRow(string encodingName, char delimiter)
    {
        var encoding = TextEncoding.Named(encodingName);
        var text = await File.ReadAllTextAsync(Samples.Path("export-zh.csv"), TestContext.Current.CancellationToken);
        text = delimiter == ';' ? text.Replace("示例钒业有限公司;示例大学", "\"示例钒业有限公司;示例大学\"", StringComparison.Ordinal) : text;

        var items = await Samples.ReadAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(text.Replace(',', delimiter))]);

        Assert.Equal([3, 4, 6], items.Select(i => i.Position));
        var record = items[0].Record!;
        Assert.Equal("CN209010000001.X", record.ApplicationNumber);
        Assert.Equal(new PublicationRecord("CN199000001A", new DateOnly(2090, 6, 1)), Assert.Single(record.Publications));
        Assert.Equal(["示例钒业有限公司", "示例大学"], record.Applicants);
        Assert.Equal(["甲", "乙"], record.Inventors);
        Assert.Equal(new DateOnly(2090, 1, 2), record.FilingDate);
        Assert.Equal("示例：带\"引号\"\n和换行的名称", items[1].Record!.Title);
        Assert.Equal(new DateOnly(2090, 9, 9), items[1].Record!.GrantDate);
        Assert.Null(items[2].Record!.ApplicationNumber);
    }

    [Fact]
    public void Mapping_WithoutAKnownNumber_ProposesTheColumnThatLooksLikeOne()
    {
        IReadOnlyList<IReadOnlyList<string>> rows = [["A1", "ZL 2014 1 0385505.4", "CN103631670B"], ["A2", "97248479.5", ""]];

        Assert.Equal([null, PatentField.ApplicationNumber, null], ColumnMapping.Guess(["案卷号", "编号", "公开文献"]).ProposeNumber(rows).Fields);
        Assert.Equal([PatentField.PublicationNumber], ColumnMapping.Guess(["文献"]).ProposeNumber([["CN103631670B"]]).Fields);
        Assert.Equal([PatentField.PublicationNumber, null], ColumnMapping.Guess(["公开号", "编号"]).ProposeNumber([["", "201310491586.1"]]).Fields);
        Assert.False(ColumnMapping.Guess(["编号"]).ProposeNumber([["2013"]]).HasNumber);
    }

    [Fact]
    public async Task Read_EnglishExport_KeepsCommasInsideNames()
    {
        var record = Assert.Single(await Samples.ReadAsync("export-en.csv")).Record!;

        Assert.Equal(["EXAMPLE CO., LTD."], record.Applicants);
        Assert.Equal(["Smith, John"], record.Inventors);
    }

    [Fact]
    public async Task Read_Workbook_ReadsTextDatesAndNumbers()
    {
        using var stream = new MemoryStream();
        await MiniExcel.SaveAsAsync(
            stream,
            new[]
            {
                new Dictionary<string, object> { ["申请号"] = 209010000001.5, ["名称"] = "示例：表格", ["申请日"] = new DateTime(2090, 1, 2), ["发明人"] = "甲;乙" },
                new Dictionary<string, object> { ["申请号"] = "209010000002.8", ["名称"] = "示例：第二行", ["申请日"] = "", ["发明人"] = "" },
            },
            cancellationToken: TestContext.Current.CancellationToken);

        var items = await Samples.ReadAsync(stream.ToArray());

        Assert.Equal([2, 3], items.Select(i => i.Position));
        Assert.Equal("209010000001.5", items[0].Record!.ApplicationNumber);
        Assert.Equal(new DateOnly(2090, 1, 2), items[0].Record!.FilingDate);
        Assert.Equal(["甲", "乙"], items[0].Record!.Inventors);
        Assert.Equal("209010000002.8", items[1].Record!.ApplicationNumber);
    }

    [Theory]
    [InlineData("5000000")]
    [InlineData("2147483647")]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("20000")]
    public async Task Read_WorkbookWithAFarRow_IsRefusedAtOnce(string row)
    {
        var workbook = await WorkbookAsync((row, $"A{row}"));

        var items = await Samples.ReadAsync(workbook).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        var head = await new PatentFileReader().ReadHeadAsync(
            new MemoryStream(workbook), new DetectedFormat(ImportFormat.Xlsx, null, null, null), 3, TestContext.Current.CancellationToken);

        Assert.Equal(ImportReason.StrayCells, Assert.Single(items).ReasonCode);
        Assert.Null(head);
    }

    [Fact]
    public async Task Read_WorkbookWithManyGapsOrFarColumns_IsRefused()
    {
        var gaps = await WorkbookAsync([.. Enumerable.Range(1, 20).Select(i => ($"{i * 9000}", $"A{i * 9000}"))]);
        var column = await WorkbookAsync(("3", "ZZZZZZ3"));
        var few = await WorkbookAsync(("500", "A500"));

        Assert.Equal(ImportReason.StrayCells, Assert.Single(await Samples.ReadAsync(gaps)).ReasonCode);
        Assert.Equal(ImportReason.StrayCells, Assert.Single(await Samples.ReadAsync(column)).ReasonCode);
        Assert.Equal([2, 500], (await Samples.ReadAsync(few)).Select(i => i.Position));
    }

    [Fact]
    public async Task Read_Pasted_IsTabSeparated()
    {
        var items = await Samples.ReadAsync("专利号\t专利名称\t专利权人\nZL209010000001X\t示例，有逗号\t示例公司\n"u8.ToArray());

        var record = Assert.Single(items).Record!;
        Assert.Equal("ZL209010000001X", record.ApplicationNumber);
        Assert.Equal("示例，有逗号", record.Title);
    }

    [Fact]
    public async Task Read_ChosenMapping_WinsOverNames()
    {
        var mapping = new ColumnMapping([PatentField.Title, PatentField.ApplicationNumber, null]);

        var items = await Samples.ReadAsync(new MemoryStream("甲列,乙列,标题\n示例名称,209010000001.X,不用\n"u8.ToArray()), "file", mapping: mapping);

        var record = Assert.Single(items).Record!;
        Assert.Equal("示例名称", record.Title);
        Assert.Equal("209010000001.X", record.ApplicationNumber);
    }

    [Fact]
    public async Task Read_NoNumberColumn_IsOneClearReason()
    {
        var items = await Samples.ReadAsync("标题,摘要\n名称,文字\n"u8.ToArray());

        Assert.Equal(ImportReason.NoNumberColumn, Assert.Single(items).ReasonCode);
    }

    [Fact]
    public async Task Read_UnclosedQuotationMark_EndsWithAReason()
    {
        var text = "申请号,标题\n1,好\n2,\"未关闭" + new string('长', 5000) + "\n3,x\n";

        var items = await Samples.ReadAsync(Encoding.UTF8.GetBytes(text), new ReadLimits { CellCharacters = 1000 });

        Assert.Equal([null, ImportReason.TooLarge], items.Select(i => i.ReasonCode));
    }

    [Theory]
    [InlineData("2023-12-21", 2023, 12, 21)]
    [InlineData("2023/1/2", 2023, 1, 2)]
    [InlineData("2023.12.21", 2023, 12, 21)]
    [InlineData("20231221", 2023, 12, 21)]
    [InlineData("2023年12月21日", 2023, 12, 21)]
    [InlineData("2023-12-21 00:00:00", 2023, 12, 21)]
    public void DateText_WrittenForms_AreRead(string text, int year, int month, int day)
    {
        Assert.True(DateText.TryRead(text, out var date));
        Assert.Equal(new DateOnly(year, month, day), date);
    }

    [Theory]
    [InlineData("2023-02-30")]
    [InlineData("昨天")]
    [InlineData("45000")]
    public void DateText_NoDates_AreMistakes(string text) => Assert.False(DateText.TryRead(text, out _));

    [Theory]
    [InlineData("公开（公告）号", nameof(PatentField.PublicationNumber))]
    [InlineData("公开(公告)日", nameof(PatentField.PublicationDate))]
    [InlineData("授权公告日", nameof(PatentField.GrantDate))]
    [InlineData("申请（专利权）人", nameof(PatentField.Applicants))]
    [InlineData("IPC主分类", nameof(PatentField.Ipc))]
    [InlineData("主分类号", nameof(PatentField.Ipc))]
    [InlineData("Application No.", nameof(PatentField.ApplicationNumber))]
    [InlineData("title_zh", nameof(PatentField.Title))]
    public void HeaderNames_OfRealExports_AreKnown(string header, string field) => Assert.Equal(field, HeaderNames.Find(header)?.ToString());

    // One sound record, and then cells of one number each.
    private static async Task<byte[]> WorkbookAsync(params (string Row, string Cell)[] cells)
    {
        using var stream = new MemoryStream();
        await MiniExcel.SaveAsAsync(
            stream,
            new[] { new Dictionary<string, object> { ["申请号"] = "209010000001.X", ["名称"] = "示例：表格" } },
            cancellationToken: TestContext.Current.CancellationToken);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries.Single(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal));
            XDocument sheet;
            using (var content = entry.Open())
            {
                sheet = XDocument.Load(content);
            }

            var space = sheet.Root!.Name.Namespace;
            foreach (var (row, cell) in cells)
            {
                sheet.Root.Element(space + "sheetData")!.Add(new XElement(
                    space + "row", new XAttribute("r", row), new XElement(space + "c", new XAttribute("r", cell), new XElement(space + "v", "209010000002.8"))));
            }

            using var changed = entry.Open();
            changed.SetLength(0);
            sheet.Save(changed);
        }

        return stream.ToArray();
    }
}
