using Exchange.Parties.Contracts;
using Exchange.Products.Contracts;
using Exchange.Products.Domain;
using Exchange.Rights.Contracts;

namespace Exchange.Tests.Products;

/// <summary>Who may offer what, with which licence, and which terms a kind can have (rules §14, ORG; anchors §1.9, S83).</summary>
public sealed class ProductRulesTests
{
    private static readonly ProductTerms _plain = new(
        "示例", ProductKind.Loan, [IpKind.Patent], 1_00, 100_00, 1, 365, 450, null, null, [], null, null, null, ["510400"], new DateOnly(2026, 1, 1), null);

    [Fact]
    public void Rules_CoverEveryKindOfProductWithALicenceAndASource()
    {
        foreach (var kind in Enum.GetValues<ProductKind>())
        {
            var offers = ProductRules.Offers.Where(o => o.Product == kind).ToList();
            Assert.NotEmpty(offers);
            Assert.All(offers, o => Assert.True(o.Licences.Count > 0 && o.Source.Length > 0));
            Assert.Equal(kind, ProductRules.TermsOf(kind).Product);
        }
    }

    [Theory]
    [InlineData(ProductKind.Loan, "Bank")]
    [InlineData(ProductKind.EquityLoan, "Investor,Bank")]
    [InlineData(ProductKind.LoanGuarantee, "Guarantor")]
    [InlineData(ProductKind.TradeGuarantee, "Guarantor")]
    [InlineData(ProductKind.IpGuarantee, "Guarantor,Insurer")]
    [InlineData(ProductKind.ExecutionInsurance, "Insurer")]
    [InlineData(ProductKind.LiabilityInsurance, "Insurer")]
    [InlineData(ProductKind.PledgeSurety, "Insurer")]
    [InlineData(ProductKind.InfringementInsurance, "Insurer")]
    [InlineData(ProductKind.Appraisal, "Appraiser")]
    [InlineData(ProductKind.AgencyService, "Appraiser,Agency")]
    public void Offer_OfAKind_IsOpenToTheseAlone(ProductKind kind, string providers) => Assert.Equal(
        providers, string.Join(',', Enum.GetValues<OrganisationKind>().Where(provider => ProductRules.KindsOf(provider).Contains(kind))));

    [Theory]
    [InlineData(ProductKind.Loan, OrganisationKind.Bank, "financial", true)]
    [InlineData(ProductKind.Loan, OrganisationKind.Bank, "insurance", false)]
    [InlineData(ProductKind.Loan, OrganisationKind.Bank, "", false)]
    [InlineData(ProductKind.Loan, OrganisationKind.Agency, "financial", false)]
    [InlineData(ProductKind.AgencyService, OrganisationKind.Appraiser, "appraisal", false)]
    [InlineData(ProductKind.AgencyService, OrganisationKind.Appraiser, "appraisal,patent-agency", true)]
    public void Offer_NeedsTheLicenceInForce(ProductKind kind, OrganisationKind provider, string licences, bool mayOffer) =>
        Assert.Equal(mayOffer, ProductRules.WhyNot(kind, provider, licences.Split(',', StringSplitOptions.RemoveEmptyEntries)) is null);

    [Theory]
    [InlineData(ProductKind.Appraisal, 300, null, 1, ProductTexts.RateOfNoLoan)]
    [InlineData(ProductKind.Appraisal, null, 5000, 1, ProductTexts.LtvOfNoLoan)]
    [InlineData(ProductKind.TradeGuarantee, null, 5000, 1, ProductTexts.LtvOfNoLoan)]
    [InlineData(ProductKind.LoanGuarantee, null, 5000, 0, ProductTexts.NoFee)]
    [InlineData(ProductKind.LiabilityInsurance, null, null, 0, ProductTexts.NoFee)]
    [InlineData(ProductKind.Loan, null, 4000, 0, ProductTexts.LoanWithoutRate)]
    public void Terms_ThatTheKindCannotHave_AreFound(ProductKind kind, int? rate, int? share, int fees, string expected) =>
        Assert.Equal(expected, Assert.Single(TermsCheck.Find(Terms(kind, rate, share, fees))).Message);

    [Theory]
    [InlineData(ProductKind.Loan, 450, 4000, 0)]
    [InlineData(ProductKind.LoanGuarantee, null, 5000, 1)]
    [InlineData(ProductKind.PledgeSurety, null, null, 1)]
    [InlineData(ProductKind.Appraisal, null, null, 0)]
    public void Terms_ThatFitTheKind_AreFine(ProductKind kind, int? rate, int? share, int fees) => Assert.Empty(TermsCheck.Find(Terms(kind, rate, share, fees)));

    private static ProductTerms Terms(ProductKind kind, int? rate, int? share, int fees) => _plain with
    {
        Kind = kind, RateBp = rate, LtvBp = share, Fees = [.. Enumerable.Repeat(new ProductFee(CostFee.Guarantee, 100, null), fees)],
    };
}
