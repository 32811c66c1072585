using System.Text;
using Exchange.Framework.Data;
using Exchange.Policies.Domain.Supports;
using Exchange.Policies.Services;

namespace Exchange.Tests.Policies;

/// <summary>Rules §10.2, §10.3 (ECO-02, ECO-03) and GEN-01.</summary>
public sealed class SupportJudgeTests : IDisposable
{
    private static readonly DateOnly _day = new(2026, 11, 23);

    // Rules §10.3: 300万 at 4.50% for 365 days, guarantee 1%, appraisal 3万.
    private static readonly FirmProfile _firm = new(
        true, FirmSize.Small, [], HasValidIp: true, HasLowIncome: false, HasOpenLicence: false, WantsEquity: false, WantsTransfer: false,
        300_0000_00, 450, 365, 3_0000_00, 100, null, null);

    private readonly string _folder = Directory.CreateTempSubdirectory("exchange-supports-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("sc-tianfu-loan", 456_2500)] // 1.5% subsidy: 4.5625
    [InlineData("ex-qingdao", 684_3750 + 150_0000)] // 50% of 13.6875, half of the appraisal
    [InlineData("ex-lijiang", 410_6250)] // 30% of 13.6875
    [InlineData("ex-chengdu", 684_3750 + 150_0000 + 150_0000)]
    [InlineData("ex-shuangliu", 600_0000)] // 2% of the loan
    public void Amount_FollowsTheVectors(string code, long hundredthsOfYuan)
    {
        var fit = Fit(code, _firm);

        Assert.True(fit.Fits);
        Assert.True(fit.IsCertain);
        Assert.Equal(hundredthsOfYuan, fit.AmountFen);
    }

    // To the yuan, from ten thousand yuan on to the hundred; half up.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(49, 0)]
    [InlineData(50, 100)]
    [InlineData(999_949, 999_900)]
    [InlineData(1_004_999, 1_000_000)]
    [InlineData(1_005_000, 1_010_000)]
    [InlineData(4_562_500, 4_560_000)]
    public void About_RoundsWhatIsShownLarge(long fen, long shown) => Assert.Equal(shown, SupportTexts.About(fen));

    // The line that says how a sum was reckoned knows every grant there is.
    [Fact]
    public void EveryGrant_SaysHowItIsReckoned() =>
        Assert.All(Shipped().Rules.SelectMany(rule => rule.Grants), grant => Assert.Contains("{0}", SupportTexts.Of(grant), StringComparison.Ordinal));

    [Fact]
    public void Condition_ThatIsMissed_SaysWhich()
    {
        Assert.Equal([SupportTexts.LoanLimit], Missed(Fit("sc-tianfu-loan", _firm with { LoanFen = 1000_0000_01 })));
        Assert.Equal([SupportTexts.RateLimit], Missed(Fit("sc-tianfu-loan", _firm with { RateBp = 451 })));
        Assert.Equal([SupportTexts.TermLimit], Missed(Fit("sc-tianfu-loan", _firm with { Days = 367 })));
        Assert.Equal([SupportTexts.GuaranteeLimit], Missed(Fit("sc-tianfu-loan", _firm with { GuaranteeBp = 101 })));
        Assert.Equal([SupportTexts.InProvince, SupportTexts.Size], Missed(Fit("sc-tianfu-loan", _firm with { InCity = false, Size = FirmSize.Large })));
        Assert.Null(Fit("sc-tianfu-loan", _firm with { RateBp = 451 }).AmountFen);
    }

    [Fact]
    public void Answer_ThatIsMissing_LeavesItOpen()
    {
        var fit = Fit("sc-tianfu-loan", _firm with { Size = null, LoanFen = null, InCity = null, Categories = null, HasValidIp = null });

        Assert.True(fit.Fits);
        Assert.False(fit.IsCertain);
        Assert.Null(fit.AmountFen);
        Assert.Equal(SupportGroup.Perhaps, fit.Group);
        Assert.Equal(
            (SupportGroup.Fits, SupportGroup.Misfit, SupportGroup.Example),
            (Fit("sc-tianfu-loan", _firm).Group, Fit("sc-tianfu-loan", _firm with { RateBp = 451 }).Group, Fit("ex-qingdao", _firm).Group));
    }

    [Theory]
    [InlineData(true, false, "cn-patent-fees", 1020_00)] // RED-01: 1200 → 180
    [InlineData(false, true, "cn-open-licence", 180_00)] // RED-03: 1200 → 1020
    public void PatentFees_AreReducedAsTheVectorsSay(bool lowIncome, bool openLicence, string code, long fen) =>
        Assert.Equal(fen, Fit(code, _firm with { LoanFen = null, HasLowIncome = lowIncome, HasOpenLicence = openLicence, PatentFeesFen = 1200_00 }).AmountFen);

    [Fact]
    public void Rules_AreThoseOfTheDay()
    {
        var rules = Shipped().Rules;

        Assert.DoesNotContain(SupportJudge.Judge(rules, _firm, new DateOnly(2025, 6, 29)), fit => fit.Rule.Code == "sc-tianfu-loan");
        Assert.Contains(SupportJudge.Judge(rules, _firm, new DateOnly(2025, 6, 30)), fit => fit.Rule.Code == "sc-tianfu-loan");
        Assert.All(rules, rule => Assert.False(rule.IsVerified));
        Assert.All(rules.Where(rule => rule.Code.StartsWith("ex-", StringComparison.Ordinal)), rule => Assert.True(rule.IsExample));
    }

    [Fact]
    public void FileInTheDataFolder_Wins()
    {
        File.WriteAllText(Path.Combine(_folder, "supports.json"), "[]");

        Assert.Empty(Shipped().Rules);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""[{"code":"a"}]""")]
    [InlineData("""[{"code":"a","nameZh":"a","nameEn":"a","level":"City","isExample":false,"isVerified":true,"from":"2020-01-01","instrument":"x","source":"x","grants":[]},{"code":"a","nameZh":"a","nameEn":"a","level":"City","isExample":false,"isVerified":true,"from":"2021-01-01","instrument":"x","source":"x","grants":[]}]""")]
    public void File_ThatIsWrong_IsRefused(string json) => Assert.Throws<FormatException>(() => SupportCatalog.Read(Encoding.UTF8.GetBytes(json)));

    private static string[] Missed(SupportFit fit) => [.. fit.Reasons.Where(reason => reason.Met == false).Select(reason => reason.Text)];

    private SupportFit Fit(string code, FirmProfile firm) => SupportJudge.Judge(Shipped().Rules, firm, _day).Single(fit => fit.Rule.Code == code);

    private SupportCatalog Shipped() => SupportCatalog.Load(new DataFolder(_folder));
}
