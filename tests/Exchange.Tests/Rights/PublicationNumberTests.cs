using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Tests.Rights;

/// <summary>Rules §1.3 and its vectors.</summary>
public sealed class PublicationNumberTests
{
    [Theory]
    [InlineData("CN112860184A", "Invention", "Application")]
    [InlineData("CN103631670B", "Invention", "Grant")]
    [InlineData("CN101206617A", "Invention", "Application")]
    [InlineData("CN214902408U", "UtilityModel", "Grant")]
    [InlineData("CN88100001A", "Invention", "Application")]
    [InlineData("CN1030001A", "Invention", "Application")]
    [InlineData("CN1003001B", "Invention", "Examined")]
    [InlineData("CN1234567C", "Invention", "Grant")]
    [InlineData("CN2345678Y", "UtilityModel", "Grant")]
    [InlineData("CN301234567S", "Design", "Grant")]
    [InlineData("CN103631670B8", "Invention", "Grant")]
    public void Parse_Vector_IsValid(string text, string type, string step)
    {
        var (number, error) = PublicationNumber.Parse(text);

        Assert.Equal(NumberError.None, error);
        Assert.Equal(text, number!.Normalised);
        Assert.Equal(Enum.Parse<PatentType>(type), number.Type);
        Assert.Equal(step, number.Step.ToString());
    }

    [Theory]
    [InlineData("CN114902408U")]
    [InlineData("CN203631670B")]
    [InlineData("CN88200001A")]
    public void Parse_LetterAgainstDigit_IsAnError(string text)
    {
        Assert.Equal((null, NumberError.ContradictoryLetter), PublicationNumber.Parse(text));
    }

    [Theory]
    [InlineData("CN 103631670 B")]
    [InlineData("cn103631670b")]
    [InlineData("CN103631670(B)")]
    [InlineData("ＣＮ１０３６３１６７０Ｂ")]
    [InlineData("103631670B")]
    public void Parse_AnyWrittenForm_Normalises(string text)
    {
        Assert.Equal("CN103631670B", PublicationNumber.Parse(text).Number!.Normalised);
    }

    [Fact]
    public void Stem_NineDigitPublicationAndGrant_IsShared()
    {
        Assert.Equal(PublicationNumber.Parse("CN103631670A").Number!.Stem, PublicationNumber.Parse("CN103631670B").Number!.Stem);
        Assert.NotEqual(PublicationNumber.Parse("CN1030001A").Number!.Stem, PublicationNumber.Parse("CN1030001B").Number!.Stem);
        Assert.Equal(["CN103631670", "CN103631670C"], PublicationNumber.ParseStems("CN 103631670"));
        Assert.Equal(["CN214902408U", "CN214902408Y"], PublicationNumber.ParseStems("公告号：CN214902408"));
        Assert.Equal(["CN301234567S", "CN301234567D"], PublicationNumber.ParseStems("301234567"));
        Assert.Empty(PublicationNumber.ParseStems("CN414902408"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("US9876543B2")]
    [InlineData("CN12345678A")]
    [InlineData("201310491586.1")]
    public void Parse_OtherText_IsUnrecognised(string text)
    {
        Assert.Equal((null, NumberError.Unrecognised), PublicationNumber.Parse(text));
    }

    [Theory, InlineData("公开号：CN103631670B"), InlineData("（公告号）CN 103631670 B"), InlineData("授权公告号 CN103631670B")]
    public void Parse_WithALabel_ReadsTheNumber(string text) => Assert.Equal("CN103631670B", PublicationNumber.Parse(text).Number?.Normalised);
}
