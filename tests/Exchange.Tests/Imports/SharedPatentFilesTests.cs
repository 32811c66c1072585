using Exchange.Imports.Domain;
using Exchange.Rights.Contracts;
using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Imports;

/// <summary>Real files of every named format are read; other real formats are refused with their reason.</summary>
public sealed class SharedPatentFilesTests
{
    [Fact]
    public async Task Read_RealOldFormat()
    {
        var first = Assert.Single(await Samples.ReadFileAsync(SharedFiles.Require("patents/cn-xml/cn_old1.xml")));
        var second = Assert.Single(await Samples.ReadFileAsync(SharedFiles.Require("patents/cn-xml/cn_old2.xml")));

        Assert.Equal("201410408762.5", first.Record!.ApplicationNumber);
        Assert.Equal("CN104223352A", first.Record.Publications.Single().Number);
        Assert.Equal(new DateOnly(2014, 8, 19), first.Record.FilingDate);
        Assert.Equal(8, first.Record.Inventors.Count);
        Assert.Equal(["A24B15/18", "C11B9/00", "C12P1/02", "C12R1/645"], first.Record.Ipc);
        Assert.Equal(3, first.Record.Claims.Count);
        Assert.Equal("2.根据权利要求1所述的甘草发酵所得烟用香料，其特征在于：所述的甘草物料与水的质量比优选为1:20。", first.Record.Claims[1]);
        Assert.Contains(first.Record.Description, p => p.Contains("序号 | 化合物名称 | 百分比含量(％)", StringComparison.Ordinal));
        Assert.Contains(first.Record.Description, p => p.Contains("10⁻¹、10⁻²、10⁻³", StringComparison.Ordinal));

        Assert.Equal(43, second.Record!.Claims.Count);
        Assert.Equal(6, second.Record.Priorities.Count);
        Assert.Equal(new PriorityRecord("KR", "10-2013-0033547", new DateOnly(2013, 3, 28)), second.Record.Priorities[0]);
        Assert.Equal(["可隆科技特株式会社", "盛源立赛科株式会社"], second.Record.Applicants);
        Assert.Contains(second.Record.Description, p => p.Contains("CaCO3、颜料", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_RealNewFormat()
    {
        var item = Assert.Single(await Samples.ReadFileAsync(SharedFiles.Require("patents/cn-xml/cn_new1.xml")));

        Assert.Equal("202111286633.X", item.Record!.ApplicationNumber);
        Assert.Equal(new PublicationRecord("CN113781974A", new DateOnly(2021, 12, 10)), item.Record.Publications.Single());
        Assert.Equal("显示设备", item.Record.Title);
        Assert.Equal(17, item.Record.Claims.Count);
        Assert.Equal(new PriorityRecord("KR", "10-2016-0063019", new DateOnly(2016, 5, 23)), item.Record.Priorities.Single());
        Assert.Equal(["金驲柱", "田武经", "李安洙"], item.Record.Inventors);
        Assert.Equal("韩国京畿道", item.Record.Address);
        Assert.True(item.Record.Description.Count > 100);
        Assert.Null(item.WarningCode);
    }

    [Fact]
    public async Task Read_RealJsonLines()
    {
        var items = await Samples.ReadFileAsync(SharedFiles.Require("patents/cn-kppatent/patents.jsonl"));

        Assert.Equal(230, items.Count);
        Assert.Equal(230, items.Count(i => i.Record is not null));
        Assert.Equal(10, items.Count(i => i.Record!.Publications.Count == 0));
        Assert.Equal(11, items.Count(i => i.Record!.Claims.Count == 0));
        Assert.True(items.Average(i => i.Record!.Claims.Count) > 3);
    }

    [Fact]
    public async Task Read_RealFacts()
    {
        var published = await Samples.ReadFileAsync(SharedFiles.Require("patents/facts/cn-published-applications-biblio.csv"));
        var facts = await Samples.ReadFileAsync(SharedFiles.Require("patents/facts/vti-patent-facts.csv"));

        Assert.Equal(14, published.Count);
        Assert.All(published, i => Assert.NotNull(i.Record!.FilingDate));
        Assert.Equal(["纳爱斯浙江科技有限公司", "纳爱斯集团有限公司"], published[11].Record!.Applicants);
        Assert.Equal(27, facts.Count);
        Assert.Equal("201310675386.1", facts[0].Record!.ApplicationNumber);
        Assert.Equal("高钙钒渣清洁生产五氧化二钒工艺", facts[0].Record!.Title);
        Assert.Equal("201310584067.X", facts[8].Record!.ApplicationNumber);
    }

    [Fact]
    public async Task Read_OtherRealFormats_AreRefusedWithTheReason()
    {
        string[] folders = ["patents/st96", "patents/epo", "patents/us"];
        var files = folders.SelectMany(f => Directory.GetFiles(SharedFiles.Require(f), "*.xml"))
            .Append(SharedFiles.Require("patents/cn-kppatent/abstracts-only.json")).ToList();

        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            Assert.Equal(ImportReason.UnsupportedFormat, Assert.Single(await Samples.ReadFileAsync(file)).ReasonCode);
        }
    }
}
