using System.Text;
using System.Text.RegularExpressions;
using Exchange.Imports.Domain;
using Exchange.Imports.Services.Reading;
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
    public async Task Read_RealSt96()
    {
        var item = Assert.Single(await Samples.ReadFileAsync(SharedFiles.Require("patents/st96/PatentPublication_Example.xml")));

        var record = item.Record!;
        Assert.Equal(("US", "US13797521"), (record.Office, record.ApplicationNumber));
        Assert.Equal(
            [new PublicationRecord("US08936998B2", new DateOnly(2015, 1, 20)), new PublicationRecord("US20130213561A1", new DateOnly(2013, 8, 22))], record.Publications);
        Assert.Equal("Manufcaturing method for room-temperature substrate bonding", record.Title);
        Assert.Equal((new DateOnly(2013, 3, 12), new DateOnly(2015, 1, 20)), (record.FilingDate, record.GrantDate));
        Assert.Equal(["H01L21/30", "H01L21/302", "H01L21/324", "H01L21/20", "H01L23/00", "H01L31/0203"], record.Ipc);
        Assert.Equal(["Mitsubishi Heavy Industries, Ltd.", "National Institute of Advanced Industrial Science and Technology"], record.Applicants);
        Assert.Equal(["Utsumi Jun", "Goto Takayuki", "Ide Kensuke", "Takagi Hideki", "Funayama Masahiro"], record.Inventors);
        Assert.Equal(new PriorityRecord("JP", "2007-290922", new DateOnly(2007, 11, 8)), Assert.Single(record.Priorities));
        Assert.Equal(10, record.Claims.Count);
        Assert.StartsWith("2. The device manufacture method according to claim 1, wherein said first surface", record.Claims[1], StringComparison.Ordinal);
        Assert.Equal(75, record.Description.Count);
        Assert.StartsWith("A device is provided with: a first substrate", record.Abstract, StringComparison.Ordinal);
        Assert.Equal("US08936998-20150120-D00000.TIF", item.Pictures[0].File);
        Assert.Null(item.WarningCode);
    }

    [Fact]
    public async Task Read_RealDocdbLine()
    {
        var file = SharedFiles.Require("patents/epo/AP-1206-A_302101161.xml");
        var record = Assert.Single(await Samples.ReadFileAsync(file)).Record!;

        Assert.Equal(("AP", "AP2000001988"), (record.Office, record.ApplicationNumber));
        Assert.Equal(new PublicationRecord("AP1206A", new DateOnly(2003, 9, 18)), Assert.Single(record.Publications));
        Assert.Equal("Enteric coated pharmaceutical composition and method of manufacturing.", record.Title);
        Assert.Equal(new DateOnly(1998, 8, 4), record.FilingDate);
        Assert.Equal(["BRISTOL-MYERS SQUIBB COMPANY"], record.Applicants);
        Assert.Equal(["ULLAR Ismat", "WILEY Gary J"], record.Inventors);
        Assert.Equal(
            ["A61K9/16", "A61K9/32", "A61K9/48", "A61K9/50", "A61K9/54", "A61K9/62", "A61K9/64", "A61K31/22", "A61K31/522", "A61K31/704", "A61K31/7048", "A61K31/708",
                "A61K47/02", "A61K47/14", "A61K47/32", "A61K47/36", "A61K47/38", "A61P31/18"],
            record.Ipc);
        Assert.Equal(
            [new PriorityRecord("US", "8359798", new DateOnly(1998, 5, 22)), new PriorityRecord("US", "9816128", new DateOnly(1998, 8, 4))], record.Priorities);
        Assert.StartsWith("A high drug load enteric coated pharmaceutical composition", record.Abstract, StringComparison.Ordinal);

        // A line of the bulk file: its prefix is declared in a head that is not there. Many stand one behind the other.
        var line = Regex.Replace(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), "<(/?)(?=[a-z])", "<$1exch:");
        var lines = await Samples.ReadAsync(Encoding.UTF8.GetBytes($"{line}\n{line}\n"));
        Assert.Equal([1, 2], lines.Select(i => i.Position));
        Assert.All(lines, i => Assert.Equal((record.ApplicationNumber, record.Title), (i.Record!.ApplicationNumber, i.Record.Title)));
    }

    [Fact]
    public async Task Read_RealOpsAnswers()
    {
        var record = Assert.Single(await Samples.ReadFileAsync(SharedFiles.Require("patents/epo/published_test_biblio_example.xml"))).Record!;

        // The office's own number of the application, not the database's.
        Assert.Equal(("US", "US11023667"), (record.Office, record.ApplicationNumber));
        Assert.Equal(new PublicationRecord("US2006142694A1", new DateOnly(2006, 6, 29)), Assert.Single(record.Publications));
        Assert.Equal("Bi-directional steerable catheter control handle", record.Title);
        Assert.Equal(new DateOnly(2004, 12, 28), record.FilingDate);
        Assert.Equal(["ST. JUDE MEDICAL, ATRIAL FIBRILLATION DIVISION, INC"], record.Applicants);
        Assert.Equal(["BEDNAREK MICHAEL C", "WILKOWSKE ERIC J", "STEHR RICHARD E", "BUTLER WILLIAM E", "BUTLER WILLIAM EMERSON"], record.Inventors);
        Assert.Equal(["A61M31/00"], record.Ipc);
        Assert.Equal(new PriorityRecord("US", "20040023667", new DateOnly(2004, 12, 28)), Assert.Single(record.Priorities));
        Assert.StartsWith("The present invention is a handle", record.Abstract, StringComparison.Ordinal);

        // This answer has neither title nor names: the register refuses it with the reason.
        var japanese = Assert.Single(await Samples.ReadFileAsync(SharedFiles.Require("patents/epo/published_test_biblio_example_2.xml"))).Record!;
        Assert.Equal(("JP", "JP2005505120", null), (japanese.Office, japanese.ApplicationNumber, japanese.Title));
        Assert.Equal(new PublicationRecord("JP2005533465A", new DateOnly(2005, 11, 4)), Assert.Single(japanese.Publications));
        Assert.Equal(["G06T9/00", "H03M7/30", "H04B1/66", "H04N7/26", "H04N7/36", "H04N7/46", "H04N7/50", "H04N19/94"], japanese.Ipc);
        Assert.Equal(
            [new PriorityRecord("US", "20020396363P", new DateOnly(2002, 7, 15)), new PriorityRecord("US", "20020291320", new DateOnly(2002, 11, 8)),
                new PriorityRecord("WO", "2003US21714", new DateOnly(2003, 7, 11))],
            japanese.Priorities);
        Assert.Equal(new DateOnly(2003, 7, 11), japanese.FilingDate);
    }

    [Fact]
    public async Task Read_RealUsDocuments()
    {
        var first = Assert.Single(await Samples.ReadFileAsync(SharedFiles.Require("patents/us/us_example1.xml"))).Record!;
        var second = Assert.Single(await Samples.ReadFileAsync(SharedFiles.Require("patents/us/us_example3.xml"))).Record!;

        Assert.Equal(("US", "US17043275", new DateOnly(2018, 4, 13)), (first.Office, first.ApplicationNumber, first.FilingDate));
        Assert.Equal(new PublicationRecord("US20210049351A1", new DateOnly(2021, 2, 18)), Assert.Single(first.Publications));
        Assert.Equal("ACTION RECOGNITION APPARATUS, ACTION RECOGNITION METHOD, AND COMPUTER-READABLE RECORDING MEDIUM", first.Title);
        Assert.Equal((PatentType.Invention, null), (first.Type, first.GrantDate));
        Assert.Equal(["NEC Corporation"], first.Applicants);
        Assert.Equal(["HOSOI Toshinori", "KAWAI Ryo"], first.Inventors);
        Assert.Equal(["G06K9/00", "G06K9/62", "G06N20/00"], first.Ipc);
        Assert.Equal(15, first.Claims.Count);
        Assert.StartsWith("2. The action recognition apparatus according to claim 1,\nwherein the generation unit", first.Claims[1], StringComparison.Ordinal);
        Assert.Equal("TECHNICAL FIELD", first.Description[0]);
        Assert.Equal(182, first.Description.Count);

        Assert.Equal(("US16991488", new DateOnly(2020, 8, 12)), (second.ApplicationNumber, second.FilingDate));
        Assert.Equal("US20210045410A1", Assert.Single(second.Publications).Number);
        Assert.Equal(["TERRAMINO INC."], second.Applicants);
        Assert.Equal(["Le Kimberlie", "Nixon Joshua", "Yang Marisa", "Frelka John"], second.Inventors);
        Assert.Equal(["A23J3/22", "C12N1/14", "A23L31/00", "A23L5/42", "A23L3/00"], second.Ipc);
        Assert.Equal(new PriorityRecord("US", "62885392", new DateOnly(2019, 8, 12)), Assert.Single(second.Priorities));
        Assert.Equal(23, second.Claims.Count);
    }

    [Fact]
    public async Task Read_OtherRealFormats_AreRefusedWithTheReason()
    {
        (string File, string Reason)[] files =
        [
            ("st96/DesignApplication_Example.xml", ImportReason.UnsupportedFormat), ("st96/GIApplication_Example.xml", ImportReason.UnsupportedFormat),
            ("st96/TrademarkApplication_Example.xml", ImportReason.UnsupportedFormat), ("epo/family_fixtures_family_input.xml", ImportReason.UnsupportedFormat),
            ("epo/published_test_claims_example.xml", ImportReason.UnsupportedFormat), ("epo/legal_fixtures_example_1.xml", ImportReason.LegalEventsFile),
            ("cn-kppatent/abstracts-only.json", ImportReason.UnsupportedFormat),
        ];
        foreach (var (file, reason) in files)
        {
            Assert.Equal(reason, Assert.Single(await Samples.ReadFileAsync(SharedFiles.Require($"patents/{file}"))).ReasonCode);
        }
    }

    [Fact]
    public async Task Read_RealLegalEvents()
    {
        await using var stream = File.OpenRead(SharedFiles.Require("patents/epo/legal_fixtures_example_1.xml"));
        List<EventItem> items = [];
        await foreach (var item in new EventReader().ReadAsync(stream, TestContext.Current.CancellationToken))
        {
            items.Add(item);
        }

        Assert.Equal(50, items.Count);
        Assert.All(items, i => Assert.Equal("EP1000000A1", i.Record!.Number));
        Assert.Equal(
            new LegalEventRecord("EP1000000A1", "17Q", new DateOnly(2002, 6, 5), new DateOnly(2002, 4, 23), "First examination report despatched"),
            items[0].Record! with { Holders = [], OwnersAfter = [] });

        // The same code on the same day for several states: the state tells them apart.
        var lapsed = items.Where(i => i.Record!.Code == "PG25").Select(i => i.Record!.Reference).ToList();
        Assert.Equal(19, lapsed.Distinct().Count());
        Assert.Equal(["NL year 11", "GB year 11", "BE year 11"], items.Where(i => i.Record!.Code == "PGFP").Select(i => i.Record!.Reference));
    }
}
