using Exchange.Parties.Domain;
using Exchange.Parties.Services;

namespace Exchange.Tests.Parties;

/// <summary>Rules §2, USC-01 to USC-06.</summary>
public sealed class CreditCodeTests
{
    [Theory]
    [InlineData("U1", "914403001922038216", "enterprise")]
    [InlineData("U2", "12100000400000624D", "public-institution")]
    [InlineData("U3", "1210000042500615X0", "public-institution")]
    [InlineData("U4", "12440300455752807L", "public-institution")]
    [InlineData("U5", "12100000400002259P", "public-institution")]
    [InlineData("U6", "9144030071526726XG", "enterprise")]
    [InlineData("U7", "91110000802100433B", "enterprise")]
    [InlineData("U8", "91330100799655058B", "enterprise")]
    [InlineData("U9", "9152000071430580XT", "enterprise")]
    [InlineData("U10", "91510400204360956E", "enterprise")]
    [InlineData("U11", "91350100M000100Y43", "enterprise")]
    public void Parse_ValidVector_IsValidWithAndWithoutCheckCharacter(string label, string code, string kind)
    {
        var whole = CreditCode.Parse(code);
        Assert.True(whole.IsValid, label);
        Assert.Equal(kind, whole.Kind);
        Assert.Equal(code, whole.Normalised);

        // USC-03: a missing check character is computed.
        Assert.Equal(code, CreditCode.Parse(code[..17]).Normalised);
    }

    [Theory]
    [InlineData("UN1", "91350100M000100Y4Z", '3')]
    [InlineData("UN2", "914403001922038217", '6')]
    [InlineData("UN4", "91510400MA61EEEE77", 'X')]
    public void Parse_WrongCheckCharacter_NamesTheExpectedOne(string label, string code, char expected)
    {
        var parsed = CreditCode.Parse(code);
        Assert.False(parsed.IsValid, label);
        Assert.Equal(expected, parsed.Expected);
    }

    [Theory]
    [InlineData("91510400204360956I", nameof(CreditCodeError.Character))] // UN3, USC-02
    [InlineData("9151040020436095O", nameof(CreditCodeError.Character))]
    [InlineData("9151040", nameof(CreditCodeError.Length))] // USC-01
    [InlineData("", nameof(CreditCodeError.Length))]
    [InlineData("91AB0400204360956E", nameof(CreditCodeError.Region))]
    [InlineData("钒钛钒钛钒钛钒钛钒钛钒钛钒钛钒钛钒钛", nameof(CreditCodeError.Character))]
    public void Parse_NoCode_IsRejectedWithReason(string code, string error) =>
        Assert.Equal(error, CreditCode.Parse(code).Error.ToString());

    [Theory]
    [InlineData(" 9151 0400-204360956e ")]
    [InlineData("９１５１０４００２０４３６０９５６Ｅ")]
    [InlineData("91510400204360956E\u200B\u0000")]
    public void Parse_OtherWriting_IsNormalised(string code) => Assert.Equal("91510400204360956E", CreditCode.Parse(code).Normalised);

    // USC-05: the second test is only a warning. USC-06 needs no test: nothing derives the district from the code.
    [Fact]
    public void Parse_FailsSecondTestOnly_IsValid()
    {
        Assert.True(CreditCode.Parse("91510400204360956E").PassesSecondTest);
        var code = CreditCode.Parse("91510400204360957");

        Assert.True(code.IsValid);
        Assert.False(code.PassesSecondTest);
    }

    [Fact]
    public async Task Verb_SeveralCodes_PrintsOneLineEach()
    {
        var verb = new OrganisationsCheckVerb();
        using var output = new StringWriter { NewLine = "\n" };

        Assert.Equal(0, await verb.RunAsync(["91510400204360956"], output, TestContext.Current.CancellationToken));
        Assert.Equal(2, await verb.RunAsync(["914403001922038217", "1\t2"], output, TestContext.Current.CancellationToken));

        Assert.Equal(
            "91510400204360956\tvalid\tenterprise\t91510400204360956E\n"
            + "914403001922038217\tinvalid\t-\tbad-check-character: expected 6\n"
            + "1 2\tinvalid\t-\tbad-length: 18 characters expected\n",
            output.ToString());
    }
}
