using System.Globalization;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Tests.Rights;

/// <summary>Rules §1.1 with the vectors of §1.2.</summary>
public sealed class ApplicationNumberTests
{
    [Theory]
    [InlineData("V1", "97248479.5", "UtilityModel", 280)]
    [InlineData("V2", "99117225.6", "Invention", 171)]
    [InlineData("V3", "95119389.9", "Invention", 262)]
    [InlineData("V4", "94192386.X", "Invention", 230)]
    [InlineData("V5", "02139508.X", "Invention", 186)]
    [InlineData("V6", "01319523.9", "Design", 152)]
    [InlineData("V7", "200410053749.9", "Invention", 163)]
    [InlineData("V8", "200480042119.X", "Invention", 164)]
    [InlineData("V9", "200820047012.X", "UtilityModel", 120)]
    [InlineData("V10", "201430009113.9", "Design", 86)]
    [InlineData("V11", "201110269715.3", "Invention", 157)]
    [InlineData("V12", "200610167867.1", "Invention", 199)]
    [InlineData("V13", "201210299861.5", "Invention", 192)]
    [InlineData("V14", "202110070923.4", "Invention", 136)]
    [InlineData("V15", "201720349428.6", "UtilityModel", 193)]
    [InlineData("V16", "201330496875.1", "Design", 243)]
    [InlineData("V17", "201810245020.3", "Invention", 124)]
    [InlineData("V17b", "201810390462.7", "Invention", 205)]
    [InlineData("V17c", "202310104843.5", "Invention", 104)]
    [InlineData("V17d", "202311356097.5", "Invention", 192)]
    [InlineData("V17e", "202411662208.X", "Invention", 197)]
    [InlineData("V18", "201190000123.5", "UtilityModel", 93)]
    [InlineData("demo", "201310675386.1", "Invention", null)]
    [InlineData("demo", "201410385505.4", "Invention", null)]
    [InlineData("demo", "201410046091.2", "Invention", null)]
    [InlineData("demo", "201410154879.5", "Invention", null)]
    [InlineData("demo", "200380105292.5", "Invention", null)]
    public void Parse_Vector_IsValid(string label, string text, string type, int? sum)
    {
        var (number, error) = ApplicationNumber.Parse(text);

        Assert.Equal(NumberError.None, error);
        Assert.NotNull(number);
        Assert.Equal(text, number.Normalised);
        Assert.Equal(Enum.Parse<PatentType>(type), number.Type);
        Assert.True(sum is null || sum == ApplicationNumber.CheckSum(number.Body), label);
    }

    [Theory]
    [InlineData("N1", "89103229.2", '0')]
    [InlineData("N2", "00100005.2", '5')]
    [InlineData("N3", "201310491586.2", '1')]
    public void Parse_WrongCheckCharacter_GivesNumberAndError(string label, string text, char computed)
    {
        var (number, error) = ApplicationNumber.Parse(text);

        Assert.Equal(NumberError.BadCheckCharacter, error);
        Assert.Equal(computed, number!.Computed);
        Assert.True(text == number.Normalised, label);
    }

    [Fact]
    public void Parse_N4_KindFourDoesNotExist()
    {
        Assert.Equal((null, NumberError.ImpossibleKind), ApplicationNumber.Parse("201340491586.1"));
    }

    [Theory]
    [InlineData("2013104915861")] // N5
    [InlineData("201310491586")] // a missing check character is computed
    [InlineData("CN 201310491586.1")]
    [InlineData("ZL 2013 1 0491586.1")]
    [InlineData("zl201310491586.1")]
    [InlineData("ＺＬ２０１３１０４９１５８６．１")]
    [InlineData("  CN201310491586。1 ")]
    [InlineData("专利号：ZL 201310491586.1")]
    public void Parse_AnyWrittenForm_Normalises(string text)
    {
        var (number, error) = ApplicationNumber.Parse(text);

        Assert.Equal(NumberError.None, error);
        Assert.Equal("201310491586.1", number!.Normalised); // PAT-07
        Assert.Equal("2013104915861", number.QueryForm);
    }

    [Theory]
    [InlineData("202411662208x", "202411662208.X")]
    [InlineData("88100001", "88100001.0")]
    [InlineData("94192386x", "94192386.X")]
    public void Parse_LowerCaseAndOld_Normalises(string text, string expected)
    {
        // PAT-02, PAT-07
        var number = ApplicationNumber.Parse(text).Number!;
        Assert.Equal(expected[..^1], number.Normalised[..^1]);
        Assert.Equal(number.Computed, number.Normalised[^1]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("2013104915")]
    [InlineData("84100001.2")]
    [InlineData("190010491586.1")]
    [InlineData("201310491586.11")]
    [InlineData("200110049158.0")] // PAT-01: no twelve digits before October 2003
    [InlineData("CN103631670B")]
    public void Parse_OtherText_IsUnrecognised(string? text)
    {
        Assert.Equal((null, NumberError.Unrecognised), ApplicationNumber.Parse(text));
    }

    [Fact]
    public void Parse_LoneSurrogate_IsUnrecognised()
    {
        Assert.Equal((null, NumberError.Unrecognised), ApplicationNumber.Parse("\ud800201310491586.1"));
    }

    [Fact]
    public void Display_BeforeGrant_ShowsNoZl()
    {
        // PAT-06
        var number = ApplicationNumber.Parse("201310491586.1").Number!;
        Assert.Equal("CN 201310491586.1", number.Display(granted: false));
        Assert.Equal("ZL 201310491586.1", number.Display(granted: true));
    }

    [Theory]
    [InlineData("201210299861.5", "2012-08-22", false, "Agrees")] // V13
    [InlineData("201210299861.5", "2013-08-22", false, "WrongYear")] // PAT-09
    [InlineData("201210299861.5", "2010-08-22", false, "OnlyIfDivisional")] // PAT-09
    [InlineData("201210299861.5", "2010-08-22", true, "Agrees")] // PAT-09
    [InlineData("200310112345.1", "2003-09-30", false, "Impossible")] // PAT-08
    [InlineData("200310112345.1", "2003-10-01", false, "Agrees")] // PAT-08
    [InlineData("03112345.1", "2003-09-30", false, "Agrees")] // PAT-08
    [InlineData("03112345.1", "2003-10-01", false, "Impossible")] // PAT-08
    public void CheckAgainst_FilingDate_AgreesOrNot(string text, string date, bool divisional, string expected)
    {
        var number = ApplicationNumber.Parse(text).Number!;
        var agreement = number.CheckAgainst(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), divisional);
        Assert.Equal(expected, agreement.ToString());
    }
}
