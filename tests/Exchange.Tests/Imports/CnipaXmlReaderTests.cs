using System.Text;
using Exchange.Imports.Domain;
using Exchange.Imports.Services.Reading;
using Exchange.Rights.Contracts;

namespace Exchange.Tests.Imports;

public sealed class CnipaXmlReaderTests
{
    private const string Small = "<cn-patent-document><cn-bibliographic-data><application-reference><document-id><doc-number>{0}</doc-number></document-id></application-reference><invention-title>名称</invention-title></cn-bibliographic-data></cn-patent-document>";

    [Fact]
    public async Task Read_OldFormat_HasTheWholeBibliography()
    {
        var item = Assert.Single(await Samples.ReadAsync("old.xml"));

        var record = item.Record!;
        Assert.Equal("209010000001.X", record.ApplicationNumber);
        Assert.Equal(["CN199000001B", "CN199000001A"], record.Publications.Select(p => p.Number));
        Assert.Equal(PatentType.Invention, record.Type);
        Assert.Equal("示例：一种V2O5的制备方法", record.Title);
        Assert.Equal("示例摘要，温度为10⁻³与850℃之间。", record.Abstract);
        Assert.Equal(["示例钒业有限公司", "示例大学"], record.Applicants);
        Assert.Equal(["甲", "Smith John"], record.Inventors);
        Assert.Equal(["丙"], record.Agents);
        Assert.Equal("示例专利代理事务所(普通合伙)", record.Agency);
        Assert.Equal("617000 四川省攀枝花市示例路1号", record.Address);
        Assert.Equal(["C22B34/22", "C01G31/02"], record.Ipc);
        Assert.Equal(new PriorityRecord("JP", "2089-000123", new DateOnly(2089, 1, 5)), Assert.Single(record.Priorities));
        Assert.Equal(new DateOnly(2090, 1, 2), record.FilingDate);
        Assert.Equal(new DateOnly(2092, 12, 3), record.GrantDate);
    }

    [Fact]
    public async Task Read_OldFormat_MakesTextOfTablesFormulasAndLines()
    {
        var record = Assert.Single(await Samples.ReadAsync("old.xml")).Record!;

        Assert.Equal(["1.一种制备方法，其特征在于：\n步骤一；\n步骤二。", "2.根据权利要求1所述的方法。"], record.Claims);
        Assert.Equal(
            ["技术领域", "本发明涉及钒的提取。\n第二行。", "结果见表1：\n表1\n项目 | 数值\nTiO2 | 48.5 %", "按下式计算： η=(m_1)/m，其中[化学式：C1.TIF]为产物。"],
            record.Description);
    }

    // PAT-09: the document says so itself.
    [Fact]
    public async Task Read_DivisionalApplication_IsMarked()
    {
        var plain = Small.Replace("{0}", "202111286633.X", StringComparison.Ordinal);
        var divisional = plain.Replace("</application-reference>", "</application-reference><cn-related-documents><division><relation/></division></cn-related-documents>", StringComparison.Ordinal);

        Assert.False(Assert.Single(await Samples.ReadAsync(Encoding.UTF8.GetBytes(plain))).Record!.IsDivisional);
        Assert.True(Assert.Single(await Samples.ReadAsync(Encoding.UTF8.GetBytes(divisional))).Record!.IsDivisional);
    }

    [Fact]
    public async Task Read_NewFormat_TakesTheOriginalsOnce()
    {
        var item = Assert.Single(await Samples.ReadAsync("new.xml"));

        var record = item.Record!;
        Assert.Equal("209020000001.2", record.ApplicationNumber);
        Assert.Equal(new PublicationRecord("CN299000002U", new DateOnly(2090, 9, 9)), Assert.Single(record.Publications));
        Assert.Equal(PatentType.UtilityModel, record.Type);
        Assert.Equal("示例：一种钢包装置", record.Title);
        Assert.Equal("Example: ladle device", record.TitleEn);
        Assert.Equal(new PriorityRecord("CN", "208920000009.8", null), Assert.Single(record.Priorities));
        Assert.Equal(["B22D41/50"], record.Ipc);
        Assert.Equal("四川省攀枝花市东区", record.Address);
        Assert.Equal("示例代理有限公司", record.Agency);
        Assert.Equal(["戊"], record.Agents);
        Assert.Equal(["1.一种钢包装置，包括：\n包体；"], record.Claims);
        Assert.Equal(["技术领域", "正文。"], record.Description);
        Assert.Equal(new DateOnly(2090, 9, 9), record.GrantDate);
        Assert.Null(item.WarningCode);
    }

    [Theory]
    [InlineData("<all xmlns:x=\"urn:x\">", "</all>")]
    [InlineData("", "")]
    public async Task Read_ManyDocuments_OneBrokenDoesNotTakeTheRest(string before, string after)
    {
        var text = "<?xml version=\"1.0\"?>\n" + before
            + Document("1") + "\n<?xml version=\"1.0\"?>\n" + Document("2").Replace("</invention-title>", "", StringComparison.Ordinal)
            + Document("3") + "<cn-patent-document><cut" + Document("4") + after;

        var items = await Samples.ReadAsync(Encoding.UTF8.GetBytes(text));

        Assert.Equal([1, 2, 3, 4, 5], items.Select(i => i.Position));
        Assert.Equal([null, PatentReason.Unreadable, null, ImportReason.Truncated, null], items.Select(i => i.ReasonCode));
        Assert.Equal(["1", "3", "4"], items.Where(i => i.Record is not null).Select(i => i.Record!.ApplicationNumber));
    }

    [Fact]
    public async Task Read_ManyLargeDocuments_AreCutRightlyAtBlockEdges()
    {
        var text = "<all>" + string.Concat(Enumerable.Range(1, 300).Select(i => Document(i.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Replace("名称", new string('钛', 17 * i), StringComparison.Ordinal))) + "</all>";

        var items = await Samples.ReadAsync(Encoding.UTF8.GetBytes(text));

        Assert.Equal(300, items.Count);
        Assert.All(items, i => Assert.Equal(17 * i.Position, i.Record!.Title!.Length));
    }

    [Theory]
    [InlineData("bomb.xml")]
    [InlineData("external.xml")]
    public async Task Read_DeclaredEntities_AreRefusedAndNotExpanded(string name)
    {
        var item = Assert.Single(await Samples.ReadAsync(name));

        Assert.Equal(ImportReason.UnsafeXml, item.ReasonCode);
        Assert.Null(item.Record);
    }

    [Fact]
    public async Task Read_EntityDeclaredBehindTheFirstDocument_IsRefused()
    {
        var text = Document("1") + "<!DOCTYPE cn-patent-document [<!ENTITY a \"b\">]>" + Document("2");

        var items = await Samples.ReadAsync(Encoding.UTF8.GetBytes(text));

        Assert.Equal([null, ImportReason.UnsafeXml], items.Select(i => i.ReasonCode));
    }

    [Fact]
    public async Task Read_TooDeep_IsRefused()
    {
        var deep = Document("1").Replace("名称", string.Concat(Enumerable.Repeat("<b>", 5000)) + string.Concat(Enumerable.Repeat("</b>", 5000)), StringComparison.Ordinal);

        Assert.Equal(ImportReason.UnsafeXml, Assert.Single(await Samples.ReadAsync(Encoding.UTF8.GetBytes(deep))).ReasonCode);
    }

    [Fact]
    public async Task Read_TooLong_IsRefusedAndTheNextIsRead()
    {
        var text = Document("1").Replace("名称", new string('x', 500_000), StringComparison.Ordinal) + Document("2");

        var items = await Samples.ReadAsync(Encoding.UTF8.GetBytes(text), new ReadLimits { RecordCharacters = 10_000 });

        Assert.Equal([ImportReason.TooLarge, null], items.Select(i => i.ReasonCode));
    }

    [Fact]
    public async Task Read_Truncated_SaysSo()
    {
        var text = Document("1") + Document("2")[..80];

        var items = await Samples.ReadAsync(Encoding.UTF8.GetBytes(text));

        Assert.Equal([null, ImportReason.Truncated], items.Select(i => i.ReasonCode));
    }

    [Fact]
    public async Task Read_EmptyRoot_IsNotTruncated()
    {
        var items = await Samples.ReadAsync(Encoding.UTF8.GetBytes("<cn-patent-document lang=\"a>b\"/>\n" + Document("2")));

        Assert.Equal([null, null], items.Select(i => i.ReasonCode));
        Assert.Null(items[0].Record!.ApplicationNumber);
        Assert.Equal("2", items[1].Record!.ApplicationNumber);
    }

    private static string Document(string number) => Small.Replace("{0}", number, StringComparison.Ordinal);
}
