using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Parties.Contracts;
using Exchange.Products.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Tests.Financing;

/// <summary>Dossier, clock, teaser, matching and comparison without a site.</summary>
public sealed class DossierRulesTests
{
    private const string User = "u1";
    private static readonly JsonSerializerOptions _readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly _today = new(2026, 11, 23);
    private static readonly DossierNeed _need = new(
        3_000_000_00, FundPurpose.Equipment, "为青杠坪三号线采购喷雾热解炉。", 12, [ProductKind.Loan], "510411", [Categories.SmallOrMedium]);
    private static readonly DossierFigures _figures = new(68_123_456_78, 4_200_000_00, 95_000_000_00, 41_000_000_00, 146, 2014, false);
    private static readonly AnswerTerms _interest = new(AnswerKind.Interested, 450, 3_000_000_00, 12, ValidUntil: new DateOnly(2026, 12, 31));

    [Fact]
    public void Check_CompleteDossier_FindsNothing() => Assert.Empty(DossierCheck.Find(_need, 1, _figures, 2026));

    [Fact]
    public void Check_EmptyDossier_NamesEveryStep()
    {
        var problems = DossierCheck.Find(new DossierNeed(null, null, null, null, [], null, []), 0, new DossierFigures(null, null, null, null, null, null, null), 2026);

        Assert.All(problems, p => Assert.True(p.IsMissing));
        Assert.Equal([(DossierStep.Need, 5), (DossierStep.Rights, 1), (DossierStep.Figures, 7)], problems.GroupBy(p => p.Step).Select(g => (g.Key, g.Count())));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_000_000_000)]
    [InlineData(long.MaxValue)]
    public void SaveNeed_AmountOutsideEveryRange_IsRefusedAndKeepsWhatWasThere(long fen)
    {
        var dossier = Draft();

        var result = dossier.SaveNeed(_need with { AmountFen = fen }, _now);

        Assert.Equal((DossierTexts.AmountOutOfRange, "Amount"), (result.Error, result.Field));
        Assert.Equal(3_000_000_00, dossier.AmountFen);
    }

    [Theory]
    [InlineData("Profit", 69_000_000_00, 146, 2014)]
    [InlineData("Revenue", 4_200_000_00, 146, 2026)]
    [InlineData("Staff", 4_200_000_00, 501, 2014)]
    public void Check_Contradiction_IsTold(string field, long profit, int staff, int founded)
    {
        // Limits of a technology-based SME: rules §13.3.
        var problems = DossierCheck.Find(
            _need with { Categories = [Categories.TechSme] }, 1, _figures with { ProfitFen = profit, Staff = staff, FoundedYear = founded }, 2026);

        Assert.Equal([(field, false)], problems.Select(p => (p.Field, p.IsMissing)));
    }

    [Fact]
    public void Open_WithoutBothConsents_IsRefused()
    {
        var dossier = Draft();

        Assert.False(dossier.Open([ConsentKind.Truth], User, 2026, _now).Succeeded);
        Assert.Empty(dossier.Consents);
        Assert.True(dossier.Open([ConsentKind.Truth, ConsentKind.PublicRecords], User, 2026, _now).Succeeded);
        Assert.All(dossier.Consents, c => Assert.Equal((User, _now, DossierConsent.CurrentVersion), (c.UserId, c.At, c.TextVersion)));
        Assert.False(dossier.SaveNeed(_need, _now).Succeeded);
    }

    [Fact]
    public void Answer_WithinTheClock_IsReplacedAndKept()
    {
        var request = Request(Opened());

        Assert.True(request.Answer(_interest, User, _today, _now).Succeeded);
        Assert.True(request.Answer(_interest with { RateBp = 430 }, User, request.DueOn, _now.AddDays(7)).Succeeded);
        Assert.Equal((430, 2, false), (request.Current!.RateBp, request.Answers.Count, request.IsLate));
        Assert.Equal(_now, request.FirstAnsweredAt);
    }

    [Fact]
    public void Answer_AfterTheClock_IsAcceptedOnceAndMarked()
    {
        var request = Request(Opened());
        var late = request.DueOn.AddDays(1);

        Assert.False(request.IsOverdue(request.DueOn));
        Assert.True(request.IsOverdue(late));
        Assert.True(request.Answer(_interest, User, late, _now.AddDays(8)).Succeeded);
        Assert.True(request.IsLate && request.Current!.IsLate && !request.IsOverdue(late));
        Assert.Equal(DossierTexts.SecondAnswerLate, request.Answer(_interest with { RateBp = 1 }, User, late, _now.AddDays(8)).Error);
        Assert.Equal(450, request.Current!.RateBp);
    }

    [Fact]
    public void NeedMore_IsAskedOnceIsNoAnswerAndStopsTheClock()
    {
        var request = Request(Opened());
        var question = new AnswerTerms(AnswerKind.NeedMore, Text: "哪家评估机构？");

        Assert.True(request.Answer(question, User, _today, _now).Succeeded);
        Assert.False(request.IsOverdue(request.DueOn.AddDays(100)));
        Assert.True(request.ReplyTo("示例评估。", new DateOnly(2026, 12, 10), _now.AddDays(9)).Succeeded);
        Assert.Equal((RequestState.Sent, new DateOnly(2026, 12, 10)), (request.State, request.DueOn));
        Assert.False(request.Answer(question, User, new DateOnly(2026, 12, 2), _now.AddDays(9)).Succeeded);
        Assert.False(request.ReplyTo("再说一次。", new DateOnly(2026, 12, 20), _now.AddDays(9)).Succeeded);
        Assert.True(request.Answer(_interest, User, new DateOnly(2026, 12, 2), _now.AddDays(9)).Succeeded);
        Assert.False(request.IsLate);

        // The question after nothing, the reply after nine days: the lender itself has taken no hour that counts, so the least there is.
        Assert.Equal((_now.AddDays(9), 1), (request.FirstAnsweredAt!.Value, request.FirstAnswerHours!.Value));
        Assert.Equal(_now.AddDays(9), request.CountedFrom(_now.AddDays(9)));
    }

    [Fact]
    public void NeedMore_WhoDecidesWithoutTheReply_IsNotLate()
    {
        var request = Request(Opened());
        request.Answer(new AnswerTerms(AnswerKind.NeedMore, Text: "哪家评估机构？"), User, _today, _now.AddHours(5));

        Assert.Null(request.FirstAnsweredAt);
        Assert.True(request.Answer(new AnswerTerms(AnswerKind.Declined, Reason: DeclineReason.Value), User, request.DueOn.AddDays(20), _now.AddDays(27)).Succeeded);
        Assert.Equal((false, 5, RequestState.Declined), (request.IsLate, request.FirstAnswerHours, request.State));
    }

    [Fact]
    public void Stopped_LenderIsNotOverdueNotPickedAndNotOpened()
    {
        var dossier = Opened();
        var request = Request(dossier);
        request.Stop(_now.AddHours(3));

        Assert.False(request.IsOverdue(request.DueOn.AddDays(30)));
        Assert.Equal(DossierTexts.LenderStoppedNow, request.SetAccess(true, _now).Error);
        request.Resume(new DateOnly(2026, 12, 20), _now.AddDays(10));
        Assert.Equal((new DateOnly(2026, 12, 20), _now.AddDays(10).AddHours(-3)), (request.DueOn, request.CountedFrom(_now.AddDays(10))));
        Assert.True(request.IsOverdue(new DateOnly(2026, 12, 21)));
        request.Answer(_interest, User, _today, _now.AddDays(10));
        request.Stop(_now.AddDays(11));
        Assert.Equal(DossierTexts.LenderStoppedNow, dossier.Pick(request, [], _today, _now.AddDays(11)).Error);
    }

    [Fact]
    public void Answer_WhoseDayHasPassed_IsAskedForAgainAndNotPicked()
    {
        var dossier = Opened();
        var request = Request(dossier);
        request.Answer(_interest, User, _today, _now);
        var (later, at) = (new DateOnly(2027, 1, 4), _now.AddDays(42));

        Assert.False(request.AskAgain(later.AddDays(7), _today, _now).Succeeded);
        Assert.False(dossier.Pick(request, [], later, at).Succeeded);
        Assert.True(request.AskAgain(later.AddDays(7), later, at).Succeeded);
        Assert.Equal((RequestState.Sent, later.AddDays(7), _now), (request.State, request.DueOn, request.FirstAnsweredAt));
        Assert.True(request.Answer(_interest with { ValidUntil = later.AddDays(60) }, User, later, at).Succeeded);
        Assert.True(dossier.Pick(request, [], later, at).Succeeded);
    }

    // Rules §10.1: bank, guarantor and insurer beside each other.
    [Fact]
    public void Pick_IsAPackageAroundALoan()
    {
        var dossier = Opened();
        var (loan, guarantee, other) = (Request(dossier), Request(dossier), Request(dossier));
        loan.Answer(_interest, User, _today, _now);
        guarantee.Answer(_interest with { RateBp = null, GuaranteeBp = 100 }, User, _today, _now);
        other.Answer(_interest, User, _today, _now);

        Assert.False(dossier.Pick(guarantee, [], _today, _now).Succeeded);
        Assert.False(dossier.Pick(loan, [other], _today, _now).Succeeded);
        Assert.Equal(DossierStage.Open, dossier.Stage);
        Assert.True(dossier.Pick(loan, [guarantee], _today, _now).Succeeded);
        Assert.Equal(
            (RequestState.Picked, RequestState.Picked, RequestState.Interested, loan.Id), (loan.State, guarantee.State, other.State, dossier.PickedRequestId));
        Assert.True(guarantee.IsOpen);
    }

    [Fact]
    public void Outcome_IsConfirmedOnceByItsLender()
    {
        var dossier = Opened();
        var lender = Request(dossier);
        lender.Answer(_interest, User, _today, _now);
        dossier.Close(DossierOutcome.Financed, 2_500_000_00, lender, null, _now);

        Assert.False(dossier.Confirm(Guid.NewGuid(), true, _now).Succeeded);
        Assert.True(dossier.Confirm(lender.LenderId, false, _now).Succeeded);
        Assert.False(dossier.Confirm(lender.LenderId, true, _now).Succeeded);
        Assert.False(dossier.IsConfirmed);
    }

    [Fact]
    public void Reopen_AsLongAsNobodyHasIt()
    {
        var dossier = Opened();

        Assert.True(dossier.Reopen(_now).Succeeded);
        Assert.Equal((DossierStage.Draft, null), (dossier.Stage, dossier.OpenedAt));
        dossier.Open(Enum.GetValues<ConsentKind>(), User, 2026, _now);
        dossier.Send(_now);
        Assert.Equal(DossierTexts.Fixed, dossier.Reopen(_now).Error);
    }

    [Fact]
    public void Pick_TakesOneInterestedLenderOnce()
    {
        var dossier = Opened();
        var (first, second, silent) = (Request(dossier), Request(dossier), Request(dossier));
        first.Answer(_interest, User, _today, _now);
        second.Answer(_interest, User, _today, _now);

        Assert.False(dossier.Pick(silent, [], _today, _now).Succeeded);
        Assert.True(dossier.Pick(first, [], _today, _now).Succeeded);
        Assert.True(first.IsOpen);
        Assert.False(dossier.Pick(second, [], _today, _now).Succeeded);
        Assert.Equal(first.Id, dossier.PickedRequestId);
    }

    [Fact]
    public void Close_NeedsAnAmountAndALenderOrAReason()
    {
        var dossier = Opened();
        var lender = Request(dossier);
        lender.Answer(_interest, User, _today, _now);

        Assert.Equal("Amount", dossier.Close(DossierOutcome.Financed, 0, lender, null, _now).Field);
        Assert.Equal("Lender", dossier.Close(DossierOutcome.Financed, 1, Request(Opened()), null, _now).Field);
        Assert.Equal("Reason", dossier.Close(DossierOutcome.NotFinanced, null, null, null, _now).Field);
        Assert.True(dossier.Close(DossierOutcome.Financed, 2_500_000_00, lender, null, _now).Succeeded);
        Assert.Equal((DossierStage.Closed, 2_500_000_00L, lender.LenderId), (dossier.Stage, dossier.FinancedFen, dossier.FinancedBy));
        Assert.False(dossier.Withdraw(null, _now).Succeeded);
    }

    [Theory]
    [InlineData(0, 450, "Limit")]
    [InlineData(-1, 450, "Limit")]
    [InlineData(1_000_000_000_000, 450, "Limit")]
    [InlineData(100, -1, "Rate")]
    [InlineData(100, 10_001, "Rate")]
    [InlineData(100, null, "Rate")]
    public void AnswerCheck_NaughtyFigures_AreFound(long limit, int? rate, string field) =>
        Assert.Equal(field, Assert.Single(AnswerCheck.Find(_interest with { LimitFen = limit, RateBp = rate }, OrganisationKind.Bank, _today)).Field);

    [Fact]
    public void AnswerCheck_OfAGuarantor_AsksForItsPriceInsteadOfARate()
    {
        Assert.Equal("Guarantee", Assert.Single(AnswerCheck.Find(_interest with { RateBp = null }, OrganisationKind.Guarantor, _today)).Field);
        Assert.Empty(AnswerCheck.Find(_interest with { RateBp = null, GuaranteeBp = 100 }, OrganisationKind.Guarantor, _today));
        Assert.Equal("ValidUntil", Assert.Single(AnswerCheck.Find(_interest with { ValidUntil = _today.AddDays(-1) }, OrganisationKind.Bank, _today)).Field);
        Assert.Equal("Text", Assert.Single(AnswerCheck.Find(new AnswerTerms(AnswerKind.NeedMore), OrganisationKind.Bank, _today)).Field);
        Assert.Equal("Reason", Assert.Single(AnswerCheck.Find(new AnswerTerms(AnswerKind.Declined), OrganisationKind.Bank, _today)).Field);
    }

    // Rules §10.3, Scheme A before subsidies (ECO-01, ECO-03, ECO-04): 13.6875 + 3.00 + 3.00 = 19.6875, which is 6.5625 %.
    [Fact]
    public void Compared_SchemeA_CostsWhatTheRulesSay()
    {
        var compared = Compare(_interest with { GuaranteeBp = 100, AppraisalFen = 30_000_00 });

        Assert.Equal((196_875_00L, 656.25m), (compared.Cost.TotalFen, compared.Cost.AnnualRateBp));
        Assert.Equal([CostFee.Premium, CostFee.Other], compared.NotStated);
        Assert.False(compared.IsPartial);
    }

    [Fact]
    public void Compared_CostsThatNobodyStated_AreUnknownNotZero()
    {
        var whole = Compare(_interest with { RateBp = 500, GuaranteeBp = 0, PremiumBp = 0, AppraisalFen = 0, OtherFen = 0 });
        var cheaper = Compare(_interest with { RateBp = 400 });

        Assert.Equal((false, true), (whole.IsAtLeast, cheaper.IsAtLeast));
        Assert.Equal(4, cheaper.NotStated.Count);
        Assert.Equal([whole, cheaper], ComparedAnswer.Order([cheaper, whole]));
    }

    [Fact]
    public void Compared_LoansOfDifferentLimits_AreOrderedOnTheSameAmount()
    {
        // 30,000 of valuation weigh more on two million than on three: on the same two million the first is dearer.
        var dear = Request(Opened());
        dear.Answer(_interest with { AppraisalFen = 30_000_00 }, User, _today, _now);
        var small = Request(Opened());
        small.Answer(_interest with { RateBp = 560, LimitFen = 2_000_000_00, AppraisalFen = 0 }, User, _today, _now);

        var compared = ComparedAnswer.Of([dear, small], 3_000_000_00, 12);

        Assert.Equal(2_000_000_00, ComparedAnswer.SameAmount([dear, small], 3_000_000_00));
        Assert.True(compared.Single(c => c.Request == dear).Cost.AnnualRateBp < compared.Single(c => c.Request == small).Cost.AnnualRateBp);
        Assert.Equal([small, dear], compared.Select(c => c.Request));
    }

    // Rules §10.3, Scheme A before subsidies: the guarantor's own fee replaces the bank's estimate of it.
    [Fact]
    public void Together_ALoanAndItsGuarantee_CostSchemeA()
    {
        var loan = Compare(_interest with { GuaranteeBp = 250, AppraisalFen = 30_000_00 });
        var guarantee = Compare(_interest with { RateBp = null, GuaranteeBp = 100 });

        var together = ComparedAnswer.Together(loan, [guarantee]);

        Assert.Equal((196_875_00L, 656.25m), (together.TotalFen, together.AnnualRateBp));
        Assert.Equal([CostFee.Premium, CostFee.Other], ComparedAnswer.NotStatedBy(loan, [guarantee]));
    }

    [Fact]
    public void Compared_AreOrderedByAllInCostThenByTheTimeOfTheAnswer()
    {
        var cheap = Compare(_interest with { RateBp = 400, AppraisalFen = 0 });
        var dear = Compare(_interest with { RateBp = 380, AppraisalFen = 30_000_00 });
        var tieLater = Compare(_interest with { RateBp = 400, AppraisalFen = 0 }, _now.AddHours(1));
        var guarantee = Compare(_interest with { RateBp = null, GuaranteeBp = 100 });

        Assert.Equal([cheap, tieLater, dear, guarantee], ComparedAnswer.Order([guarantee, tieLater, dear, cheap]));
        Assert.True(guarantee.IsPartial);
    }

    [Fact]
    public void Compared_LimitBelowTheNeed_IsComparedOnTheLimit() =>
        Assert.Equal(2_000_000_00, Compare(_interest with { LimitFen = 2_000_000_00 }).PrincipalFen);

    [Fact]
    public void Match_SaysOfEveryCriterionWhetherItFits()
    {
        var match = ProductMatch.Of(
            Product() with { MinFen = 5_000_000_00, MaxDays = 180, Districts = ["510421"], IpKinds = [IpKind.Trademark], LtvBp = 4000, WhoMayApply = "成立满一年。" }, _need,
            [Right(BaseStatus.Active, new DateOnly(2039, 1, 1))], _today);

        Assert.Equal(
            [
                (MatchTexts.Kind, MatchVerdict.Fits), (MatchTexts.Rights, MatchVerdict.Unfit), (MatchTexts.State, MatchVerdict.Fits), (MatchTexts.Amount, MatchVerdict.Unfit),
                (MatchTexts.Term, MatchVerdict.Unfit), (MatchTexts.District, MatchVerdict.Unfit), (MatchTexts.Applicants, MatchVerdict.OwnCheck), (MatchTexts.Value, MatchVerdict.Unknown),
            ],
            match.Criteria.Select(c => (c.Name, c.Verdict)));

        // 300 at 40 % needs rights worth 750 (rules §10.3, the vector turned round).
        Assert.Equal(7_500_000_00, match.Criteria[^1].Arguments[0].Fen);
    }

    [Fact]
    public void Match_WhatAProductDoesNotSay_IsNoFit()
    {
        var rights = new[] { Right(BaseStatus.Active, new DateOnly(2039, 1, 1)) };

        Assert.Equal(MatchVerdict.Unknown, ProductMatch.Of(Product() with { LtvBp = null }, _need, rights, _today).Criteria.Single(c => c.Name == MatchTexts.Value).Verdict);
        Assert.DoesNotContain(ProductMatch.Of(Product() with { LtvBp = null, Kind = ProductKind.Appraisal }, _need, rights, _today).Criteria, c => c.Name == MatchTexts.Value);

        // The days of a valuation are those that it takes.
        Assert.DoesNotContain(ProductMatch.Of(Product() with { MaxDays = 10, Kind = ProductKind.Appraisal }, _need, rights, _today).Criteria, c => c.Name == MatchTexts.Term);
    }

    [Theory]
    [InlineData(BaseStatus.Active, "2039-01-01", MatchVerdict.Fits)]
    [InlineData(BaseStatus.Active, "2027-05-01", MatchVerdict.Unfit)]
    [InlineData(BaseStatus.Inactive, "2039-01-01", MatchVerdict.Unfit)]
    [InlineData(BaseStatus.Unknown, "2039-01-01", MatchVerdict.Unknown)]
    [InlineData(BaseStatus.Active, null, MatchVerdict.Unknown)]
    internal void Match_StateOfTheRights_IsReadAndNeverGuessed(BaseStatus status, string? end, MatchVerdict expected)
    {
        var right = Right(status, end is null ? null : DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(expected, ProductMatch.Of(Product(), _need, [right], _today).Criteria.Single(c => c.Name == MatchTexts.State).Verdict);
    }

    [Fact]
    public void Match_AYearAcrossALeapDay_IsAYear()
    {
        var match = ProductMatch.Of(Product() with { MaxDays = 365 }, _need, [Right(BaseStatus.Active, new DateOnly(2039, 1, 1))], new DateOnly(2027, 11, 23));

        Assert.Equal(MatchVerdict.Fits, match.Criteria.Single(c => c.Name == MatchTexts.Term).Verdict);
    }

    [Fact]
    public void Match_OrderIsThePublishedOneAndHidesNothing()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        IReadOnlyList<MatchRight> rights = [Right(BaseStatus.Active, new DateOnly(2039, 1, 1))];
        var fits = ProductMatch.Of(Product() with { Number = "1", ProviderPartyId = second }, _need, rights, _today);
        var asks = ProductMatch.Of(Product() with { Number = "2", ProviderPartyId = first, WhoMayApply = "面谈。" }, _need, rights, _today);
        var fitsToo = ProductMatch.Of(Product() with { Number = "3", ProviderPartyId = first }, _need, rights, _today);
        var not = ProductMatch.Of(Product() with { Number = "4", ProviderPartyId = first, MaxFen = 1 }, _need, rights, _today);

        Assert.Equal([fitsToo, fits, asks, not], ProductMatch.Order([not, asks, fits, fitsToo], id => id == first ? 0 : 1));
    }

    [Fact]
    public void Teaser_HoldsNothingThatNamesFirmOrRights()
    {
        var right = new RightSummary(
            Guid.NewGuid(), IpKind.Patent, PatentType.Invention, "ZL 201910000001.8", "一种极易辨认的钒液流储能隔膜", ["示例钒韵新材料有限公司"], BaseStatus.Active, "有权", null, null,
            new DateOnly(2019, 1, 2), new DateOnly(2021, 3, 4), new DateOnly(2039, 1, 2), null, ["VT07-03"], ["H01M 8/18"], true);

        var teaser = Teaser.Of(_need, _figures, [MatchRight.Of(right)], _today);
        var told = JsonSerializer.Serialize(teaser, _readable);

        foreach (var secret in new[]
        {
            right.Id.ToString(), right.Number, "201910000001", right.Title, right.Owners[0], "2039", "2019", "2021", "VT07-03", "H01M", _need.Use!, "青杠坪", "300000000", "68123456",
            "6812345678", "420000000", "9500000000", "4100000000", "146", "2014",
        })
        {
            Assert.DoesNotContain(secret, told, StringComparison.Ordinal);
        }

        Assert.Equal(("300w-500w", "2000w-10000w", "30-50", "100-300", "10-"), (teaser.AmountBand, teaser.RevenueBand, teaser.DebtRatioBand, teaser.StaffBand, teaser.AgeBand));
        var rights = Assert.Single(teaser.Rights);
        Assert.Equal((IpKind.Patent, 1, 1), (rights.Kind, rights.Count, rights.InForce));
        Assert.Equal(["10-"], rights.YearsLeft);
        Assert.Equal(["VT07"], rights.Taxonomy);
    }

    [Theory]
    [InlineData(99_999_999, "0-100w")]
    [InlineData(100_000_000, "100w-300w")]
    [InlineData(300_000_000, "300w-500w")]
    [InlineData(999_999_999_999, "1000w-")]
    public void Band_OfAnAmount_BeginsAtItsLowerEnd(long fen, string band) => Assert.Equal(band, Band.Amount(fen));

    private static Dossier Draft()
    {
        var dossier = new Dossier("RZ-2026-000001", Guid.NewGuid(), "510411", isDemo: false, _now);
        Assert.True(dossier.SaveNeed(_need, _now).Succeeded);
        Assert.True(dossier.SaveRights([Guid.NewGuid()], _now).Succeeded);
        Assert.True(dossier.SaveFigures(_figures, 2026, _now).Succeeded);
        return dossier;
    }

    private static Dossier Opened()
    {
        var dossier = Draft();
        Assert.True(dossier.Open(Enum.GetValues<ConsentKind>(), User, 2026, _now).Succeeded);
        return dossier;
    }

    private static DossierRequest Request(Dossier dossier) => new(dossier.Id, Guid.NewGuid(), null, isOpen: false, new DateOnly(2026, 11, 30), _now);

    private static ComparedAnswer Compare(AnswerTerms terms, DateTimeOffset? at = null)
    {
        var request = Request(Opened());
        Assert.True(request.Answer(terms, User, _today, at ?? _now).Succeeded);
        return ComparedAnswer.Of(request, request.Current!, _need.AmountFen!.Value, 12);
    }

    private static MatchRight Right(BaseStatus status, DateOnly? end) => new(IpKind.Patent, status, end, IsPledged: false, ["VT07-03"]);

    private static ProductSummary Product() => new(
        Guid.NewGuid(), "CP-2026-000001", Guid.NewGuid(), "示例贷", ProductKind.Loan, [IpKind.Patent], 100_000_00, 5_000_000_00, 30, 365, 450, null, null, [], ["510400"], _today,
        null, true, "/products/CP-2026-000001");
}
