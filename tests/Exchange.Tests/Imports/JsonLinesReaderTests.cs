using System.Text;
using Exchange.Imports.Domain;
using Exchange.Imports.Services.Reading;
using Exchange.Rights.Contracts;

namespace Exchange.Tests.Imports;

public sealed class JsonLinesReaderTests
{
    [Fact]
    public async Task Read_GoodLine_HasEveryField()
    {
        var item = (await Samples.ReadAsync("patents.jsonl"))[0];

        Assert.Equal(1, item.Position);
        var record = item.Record!;
        Assert.Equal("209010000001.X", record.ApplicationNumber);
        Assert.Equal(new PublicationRecord("CN199000001A", new DateOnly(2090, 6, 1)), Assert.Single(record.Publications));
        Assert.Equal("示例：一种钒渣焙烧方法", record.Title);
        Assert.Equal(["示例钒业有限公司"], record.Applicants);
        Assert.Equal(["甲", "乙"], record.Inventors);
        Assert.Equal(["C22B 34/22"], record.Ipc);
        Assert.Equal(new DateOnly(2090, 1, 2), record.FilingDate);
        // The 2.5 g inside claim 1 does not begin claim 2.
        Assert.Equal(2, record.Claims.Count);
        Assert.Contains("2.5 g", record.Claims[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_BadLines_DoNotStopTheRest()
    {
        var items = await Samples.ReadAsync("patents.jsonl");

        Assert.Equal([1, 3, 4, 5, 6, 7, 8], items.Select(i => i.Position));
        Assert.Equal("209010000002", items[1].Record!.ApplicationNumber);
        Assert.Equal(["示例甲公司", "示例乙公司"], items[1].Record!.Applicants);
        Assert.Equal(new DateOnly(2090, 1, 3), items[1].Record!.FilingDate);
        Assert.Equal(ImportReason.BadDate, items[2].WarningCode);
        Assert.Null(items[3].Record!.ApplicationNumber);
        Assert.Equal([PatentReason.Unreadable, PatentReason.Unreadable, PatentReason.Unreadable], items.Skip(4).Select(i => i.ReasonCode));
        Assert.Equal("this is not JSON", items[4].Excerpt);
    }

    [Fact]
    public async Task Read_ObjectOfSomethingElse_IsNoRecord_AndAnEmptyOneLacksTheNumber()
    {
        var items = await Samples.ReadAsync("{\"patent-document\":\"cn-patent-document\",\"applicants\":\"cn-applicants\"}\n{}\n{\"title\":\"a\",\"colour\":\"red\"}\n"u8.ToArray());

        Assert.Equal([ImportReason.NoRecord, null, null], items.Select(i => i.ReasonCode));
    }

    [Fact]
    public async Task Read_CutOffLine_IsTruncated()
    {
        var items = await Samples.ReadAsync("{\"title\":\"a\"}\n{\"title\":\"b"u8.ToArray());

        Assert.Equal([null, ImportReason.Truncated], items.Select(i => i.ReasonCode));
    }

    [Fact]
    public async Task Read_OverlongLine_IsRejectedAloneAndExcerptIsShort()
    {
        var text = $$"""
            {"application_number":"1","title":"a"}
            {"application_number":"2","title":"{{new string('长', 5000)}}"}
            {"application_number":"3","title":"c"}
            """;

        var items = await Samples.ReadAsync(Encoding.UTF8.GetBytes(text), new ReadLimits { RecordCharacters = 1000 });

        Assert.Equal([null, ImportReason.TooLarge, null], items.Select(i => i.ReasonCode));
        Assert.Equal(ReadItem.ExcerptLength, items[1].Excerpt!.Length);
        Assert.Equal("3", items[2].Record!.ApplicationNumber);
    }

    [Fact]
    public async Task Read_BrokenBytesInOneLine_RejectsThatLine()
    {
        // More broken bytes than whole characters: the lines vote, not the bytes.
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes("{\"title\":\"钒\"}\n{\"title\":\""),
            0xB7, 0xB0, 0xC3, 0xBF, 0xBC, 0xC6,
            .. Encoding.UTF8.GetBytes("\"}\n{\"title\":\"钛\"}\n"),
        ];

        var items = await Samples.ReadAsync(bytes);

        Assert.Equal([null, ImportReason.WrongEncoding, null], items.Select(i => i.ReasonCode));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("gb18030")]
    public async Task Read_AnyEncoding_IsUnderstood(string name)
    {
        var encoding = TextEncoding.Named(name);
        var text = string.Concat(Enumerable.Range(1, 20).Select(i => $"{{\"application_number\":\"{i}\",\"title\":\"高钙钒渣清洁生产五氧化二钒工艺\"}}\n"));

        var items = await Samples.ReadAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

        Assert.Equal(20, items.Count);
        Assert.All(items, i => Assert.Equal("高钙钒渣清洁生产五氧化二钒工艺", i.Record!.Title));
    }

    [Fact]
    public async Task Read_NaughtyStrings_AreReadOrRejectedNeverThrown()
    {
        string[] naughty = ["\u0000", "\ud800", "\udfff", "Ω≈ç√∫", "‮test", "<script>alert(1)</script>", "' OR 1=1 --", "\uFEFF", "𠜎𠜱", ""];
        var lines = naughty.Select(n => "{\"application_number\":\"1\",\"title\":" + System.Text.Json.JsonSerializer.Serialize(n) + "}")
            .Append("{\"application_number\":\"1\",\"title\":\"\\ud800\"}");

        var items = await Samples.ReadAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

        Assert.Equal(naughty.Length + 1, items.Count);
        Assert.All(items, i => Assert.DoesNotContain('\0', i.Record?.Title ?? ""));
    }
}
