using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.Services;
using Exchange.Listings.ViewModels;

namespace Exchange.Tests.Listings;

public sealed class OfferFormsTests
{
    // GEN-03, GEN-04: fen and basis points; 0 < x ≤ 10^14 fen.
    [Theory]
    [InlineData("0.01", 1L)]
    [InlineData("123456.78", 12_345_678L)]
    [InlineData("1000000000000", 100_000_000_000_000L)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("1000000000000.01", null)]
    [InlineData("79228162514264337593543950335", null)]
    [InlineData("0.001", null)]
    public void Fen_Bounds(string yuan, long? fen)
    {
        var errors = new List<Result>();

        Assert.Equal(fen, OfferForms.Fen(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture), "Amount", errors));
        Assert.Equal(fen is null, errors.Count == 1);
    }

    [Fact]
    public void ToTerms_RateWithThreeDecimals_IsAnErrorAtItsField()
    {
        var errors = new List<Result>();

        OfferForms.ToTerms(new OfferForm { RoyaltyPercent = 3.125m }, "Offers[2]", errors);

        Assert.Equal("Offers[2].RoyaltyPercent", Assert.Single(errors).Field);
    }

    [Fact]
    public void ToForm_AndBack_LosesNothing()
    {
        var terms = new OfferTerms
        {
            PriceKind = PriceKind.Royalty, RoyaltyBasisPoints = 312, RoyaltyBase = RoyaltyBase.Profit, EntryFeeFen = 5_000_001, MinimumFen = 100,
            Territory = "四川", TermEnd = new DateOnly(2030, 1, 1), Sublicensing = Sublicensing.Allowed, ShareMinimumBasisPoints = 1500,
            FeeMethod = FeeMethod.Instalments, InstalmentPlan = "签约付一半", HasAuditClause = true, GrantedLicences = "普通许可一项", IsOutsideGranted = true,
            IsOwnUse = true, IsPricedByAgreement = true, PublicisedOn = new DateOnly(2026, 11, 1), ViewingFrom = new DateOnly(2026, 12, 1),
            ViewingUntil = new DateOnly(2026, 12, 2), HowToJoin = "示例会议室", Reserve = ReservePrice.None, Appraiser = "示例评估", CompanyCode = "91510400204360956E",
            AppraisalValidUntil = new DateOnly(2027, 1, 1), CompanyCapitalFen = 100_000_00, CompanyIndustry = "冶金", CompanyStage = "中试", CashPartners = "示例投资",
            Commitments = "派驻工程师", InvestmentFen = 200_000_00, InvestmentUse = "中试线", InventorReward = "一半股份", ApprovalNumber = "示例批复",
            Tax = TaxChoice.Deferred, ExitTerms = "回购", WantsVenture = true, Secrecy = Confidentiality.OnRequest,
        };
        var errors = new List<Result>();

        Assert.Equal(terms, OfferForms.ToTerms(OfferForms.ToForm(OfferMode.OrdinaryLicence, terms), "Offers[0]", errors));
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("\0\u0007 钒 ", "钒")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("😀", "😀")]
    [InlineData(" \t ", null)]
    public void Clean_Text_KeepsWhatADatabaseTakes(string typed, string? kept) => Assert.Equal(kept, TypedText.Clean(typed));

    [Fact]
    public void ApiName_IsSnakeCase() => Assert.Equal(
        ["assignment", "exclusive_licence", "sole_licence", "ordinary_licence", "open_licence", "auction", "equity_contribution"],
        OfferModes.All.Select(OfferModes.ApiName));

    // §13.5: filter groups 1–3, 4–6, 7–9.
    [Theory, InlineData(1, "1-3"), InlineData(3, "1-3"), InlineData(4, "4-6"), InlineData(6, "4-6"), InlineData(7, "7-9"), InlineData(9, "7-9")]
    public void Group_OfLevel(int level, string group) => Assert.Equal(group, ReadinessLevels.Group(level));
}
