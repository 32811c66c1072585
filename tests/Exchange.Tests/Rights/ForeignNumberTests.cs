using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Tests.Rights;

/// <summary>Numbers of other offices in the forms in which files and people write them.</summary>
public sealed class ForeignNumberTests
{
    [Theory]
    [InlineData("EP1000000A1", "EP1000000A1", "EP1000000", PatentType.Invention)]
    [InlineData("ep 1 000 000 b1", "EP1000000B1", "EP1000000", PatentType.Invention)]
    [InlineData("EP123456A1", "EP0123456A1", "EP0123456", PatentType.Invention)]
    [InlineData("US 2021/0049351 A1", "US20210049351A1", "US20210049351", PatentType.Invention)]
    [InlineData("US2020123456A1", "US20200123456A1", "US20200123456", PatentType.Invention)] // DOCDB leaves out the zero
    [InlineData("US08936998B2", "US8936998B2", "US8936998", PatentType.Invention)]
    [InlineData("US 8,936,998 B2", "US8936998B2", "US8936998", PatentType.Invention)]
    [InlineData("USD0654321S1", "USD0654321S1", "USD0654321S", PatentType.Design)]
    [InlineData("WO 2004/012345 A1", "WO2004012345A1", "WO2004012345", PatentType.Invention)]
    [InlineData("JP2005533465A", "JP2005533465A", "JP2005533465", PatentType.Invention)]
    [InlineData("JP3123456U", "JP3123456U", "JP3123456U", PatentType.UtilityModel)]
    [InlineData("DE202010012345U1", "DE202010012345U1", "DE202010012345U", PatentType.UtilityModel)]
    [InlineData("AP1206A", "AP1206A", "AP1206", PatentType.Invention)]
    [InlineData("EP1000000", "EP1000000", "EP1000000", PatentType.Invention)]
    public void Parse_WrittenForms(string text, string normalised, string stem, PatentType type)
    {
        var number = ForeignPublication.Parse(text)!;

        Assert.Equal((normalised, stem, type), (number.Normalised, number.Stem, number.Type));
        Assert.Equal((normalised[..2], PatentNumberKind.Publication), (PatentNumbers.OfficeOf(text), PatentNumbers.KindOf(text)));
    }

    [Theory]
    [InlineData("CN103631670B")]
    [InlineData("ZL 201210299861.5")]
    [InlineData("QQ1000000A1")]
    [InlineData("EP12")]
    [InlineData("EP1000000A1; DROP")]
    [InlineData("2019SR0123456")]
    [InlineData("")]
    public void Parse_WhatIsNone(string text) => Assert.Null(ForeignPublication.Parse(text));

    [Theory]
    [InlineData("ZL 201210299861.5", PatentNumberKind.Application, "CN")]
    [InlineData("201210299861.4", PatentNumberKind.Application, "CN")] // the check character is another question
    [InlineData("200209991234", null, null)] // twelve digits are given since October 2003 (PAT-01)
    [InlineData("CN 103631670 B", PatentNumberKind.Publication, "CN")]
    [InlineData("CN103631670", null, "CN")]
    [InlineData("示例", null, null)]
    public void KindOf_IsOneGrammarForAll(string text, PatentNumberKind? kind, string? office) =>
        Assert.Equal((kind, office), (PatentNumbers.KindOf(text), PatentNumbers.OfficeOf(text)));

    [Theory]
    [InlineData("US", "17/043,275", "US:17043275")]
    [InlineData("US", "US201817043275", "US:17043275")] // DOCDB puts the year before it
    [InlineData("EP", "EP99203729", "EP:99203729")]
    [InlineData("AR", "P990102435", "AR:P990102435")]
    [InlineData("EP", "示例", null)]
    public void Application_ParsesWhatOfficesWrite(string office, string text, string? key) => Assert.Equal(key, ForeignApplication.Parse(office, text)?.Key);
}
