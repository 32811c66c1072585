using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Exchange.Providers.Services;

namespace Exchange.Tests.Providers;

/// <summary>Rules §11.6, §13 and §14 (ORG): licences, response times, grade and order.</summary>
public sealed class ProviderRulesTests
{
    private static readonly DateOnly _today = new(2026, 11, 23);
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly LicenceCatalog _catalog = new();

    [Theory]
    [InlineData(OrganisationKind.Bank, "financial")]
    [InlineData(OrganisationKind.Guarantor, "guarantee")]
    [InlineData(OrganisationKind.Insurer, "insurance")]
    [InlineData(OrganisationKind.Appraiser, "appraisal")]
    [InlineData(OrganisationKind.Agency, "patent-agency")]
    [InlineData(OrganisationKind.Agency, "law-firm")]
    public void Offer_WithItsLicenceInForce_IsShown(OrganisationKind kind, string licence) =>
        Assert.Null(WhyNot(kind, Licence(licence, checkedNow: true)));

    [Fact]
    public void Offer_WithoutItsLicence_IsHidden()
    {
        Assert.Equal(ProviderTexts.LicenceMissing, WhyNot(OrganisationKind.Bank));
        Assert.Equal(ProviderTexts.LicenceMissing, WhyNot(OrganisationKind.Bank, Licence("insurance", checkedNow: true)));
        Assert.Equal(ProviderTexts.LicenceUnchecked, WhyNot(OrganisationKind.Bank, Licence("financial", checkedNow: false)));
        Assert.Equal(ProviderTexts.LicenceExpired, WhyNot(OrganisationKind.Bank, Licence("financial", checkedNow: true, to: _today.AddDays(-1))));
        Assert.Equal(ProviderTexts.LicenceNotYet, WhyNot(OrganisationKind.Bank, Licence("financial", checkedNow: true, from: _today.AddDays(1))));
        Assert.Null(WhyNot(OrganisationKind.Bank, Licence("financial", checkedNow: true, to: _today)));
        Assert.Null(WhyNot(OrganisationKind.Investor));
        Assert.Equal(ProviderTexts.NotVerified, OfferingRule.WhyNot(true, false, [], [], _today));
        Assert.Equal(ProviderTexts.NotPublished, OfferingRule.WhyNot(false, true, [], [], _today));
    }

    [Fact]
    public void Progress_NamesTheNextStep_AndIsDoneWhenTheOfferIsShown()
    {
        var provider = new Provider { Id = Guid.NewGuid(), Number = "FW-2026-000001", Kind = OrganisationKind.Bank, CreatedAt = _now };
        Assert.Equal((0, "Write the profile"), Progress(false));
        provider.Describe(new ProfileText("业务", null, null, null, [], ["510411"]), _now);
        Assert.Equal((1, "Have the organisation verified"), Progress(false));
        Assert.Equal((2, "Publish the profile"), Progress(true));
        provider.Publish(_now);
        Assert.Equal((3, "Hand in the licence"), Progress(true));
        Assert.Equal((3, "Hand in the licence"), Progress(true, Licence("financial", checkedNow: true, to: _today.AddDays(-1))));
        Assert.Equal((4, "Check of the licence"), Progress(true, Licence("financial", checkedNow: false)));
        Assert.Equal((5, null), Progress(true, Licence("financial", checkedNow: true)));

        (int Done, string? Next) Progress(bool isVerified, params ProviderLicence[] licences)
        {
            var steps = ProfileProgress.Of(provider, isVerified, _catalog.RequiredOf(OrganisationKind.Bank), licences, _today);
            return (steps.Count(s => s.IsDone), steps.FirstOrDefault(s => !s.IsDone)?.Name);
        }
    }

    [Fact]
    public void Offer_WithAnExpiredLicenceAndItsSuccessor_IsShown() => Assert.Null(WhyNot(
        OrganisationKind.Bank, Licence("financial", checkedNow: true, to: _today.AddDays(-1)), Licence("financial", checkedNow: true)));

    [Fact]
    public void Licence_IsCheckedOnceAndNeverAfterItsLastDay()
    {
        var expired = Licence("financial", checkedNow: false, to: _today.AddDays(-1));
        Assert.False(expired.Check(true, "register", "u", _now, _today).Succeeded);
        Assert.True(expired.Check(false, "expired", "u", _now, _today).Succeeded);
        Assert.False(expired.Check(true, "register", "u", _now, _today).Succeeded);
        Assert.False(Licence("financial", checkedNow: false).Check(true, null, "u", _now, _today).Succeeded);
    }

    [Theory]
    [InlineData(new[] { 5.0 }, 5)]
    [InlineData(new[] { 10.0, 2.0, 30.0 }, 10)]
    [InlineData(new[] { 10.0, 20.0, 2.0, 30.0 }, 15)]
    [InlineData(new[] { 0.1 }, 1)]
    [InlineData(new double[0], null)]
    public void Median_OfAnswers_InFullHours(double[] hours, int? expected)
    {
        var asked = _now.AddDays(-30);
        var figures = ResponseFigures.Of(hours.Select(h => (asked, (DateTimeOffset?)asked.AddHours(h))), _now);

        Assert.Equal((expected, hours.Length, 0), (figures.MedianHours, figures.Answered, figures.Overdue));
    }

    [Fact]
    public void Median_CountsTheLastYearAndWhatWasLeftLying()
    {
        var figures = ResponseFigures.Of(
            [(_now.AddDays(-366), _now.AddDays(-300)), (_now.AddDays(-8), null), (_now.AddDays(-6), null), (_now.AddDays(-2), _now.AddDays(-1))], _now);

        Assert.Equal((24, 1, 1), (figures.MedianHours, figures.Answered, figures.Overdue));
    }

    [Theory]
    [InlineData(3, 10, 0, 0, 1, null)] // too few facts
    [InlineData(3, 10, 0, 0, 2, "B")] // a median of three answers is not published, so it makes no A
    [InlineData(5, 24, 0, 0, 2, "A")]
    [InlineData(5, 25, 0, 0, 2, "B")]
    [InlineData(5, 10, 1, 0, 2, "B")]
    [InlineData(5, 10, 0, 1, 2, "B")]
    [InlineData(5, 10, 0, 2, 2, "C")]
    [InlineData(5, 121, 0, 0, 2, "C")]
    [InlineData(2, 10, 3, 0, 2, "C")]
    public void Grade_FollowsThePublishedRules(int answered, int median, int overdue, int upheld, int cases, string? letter) =>
        Assert.Equal(letter, Grade.Of(new ResponseFigures(median, answered, overdue), upheld, cases, new GradeRules()).Letter);

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, 7)]
    public void Median_OfFewerThanFiveAnswers_IsNotPublished(int answered, int? expected) =>
        Assert.Equal(expected, new ResponseFigures(7, answered, 0).Published);

    [Theory]
    [InlineData(OrganisationKind.Agency, "law-firm", "law-firm")]
    [InlineData(OrganisationKind.Agency, "law-firm,patent-agency", "agency")]
    [InlineData(OrganisationKind.Agency, "trademark-agency", "agency")]
    [InlineData(OrganisationKind.Agency, "", "agency")]
    [InlineData(OrganisationKind.Bank, "financial", "bank")]
    public void Kind_OfALawFirm_FollowsFromItsLicence(OrganisationKind kind, string licences, string expected) =>
        Assert.Equal(expected, ProviderTexts.NameOf(kind, licences.Split(',', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Rank_IsAdmittedThenMedianThenName()
    {
        // Patent law art. 79: the published order and nothing else.
        long[] keys =
        [
            DirectoryRank.KeyOf(true, 5, "丙"), DirectoryRank.KeyOf(true, 6, "甲"), DirectoryRank.KeyOf(true, null, "甲"),
            DirectoryRank.KeyOf(false, 1, "甲"), DirectoryRank.KeyOf(false, null, "丁"), DirectoryRank.KeyOf(false, null, "丙"),
            DirectoryRank.KeyOf(false, 1_000_000, "东"),
        ];

        Assert.Equal(keys[..4], keys[..4].Order());
        Assert.True(keys[4] < keys[5] == string.CompareOrdinal("丁", "丙") < 0);
        Assert.All(keys, key => Assert.True(key >= 0));
    }

    [Fact]
    public void TechBranch_IsABankWithABasis()
    {
        Assert.False(Some(OrganisationKind.Insurer).MarkTechBranch(true, "文件", _now).Succeeded);
        Assert.False(Some(OrganisationKind.Bank).MarkTechBranch(true, null, _now).Succeeded);
        Assert.True(Some(OrganisationKind.Bank).MarkTechBranch(true, "文件", _now).Succeeded);
    }

    [Fact]
    public void Complaint_TakesItsStepsInOrder()
    {
        var complaint = ProviderComplaint.File(Guid.NewGuid(), "u", "……", _now);
        Assert.False(complaint.Decide(ComplaintState.Upheld, "r", "o", _now).Succeeded);
        Assert.False(complaint.Reply("a", _now).Succeeded);
        Assert.True(complaint.Decide(ComplaintState.Open, null, "o", _now).Succeeded);
        Assert.True(complaint.Reply("a", _now).Succeeded);
        Assert.False(complaint.Reply("b", _now).Succeeded);
        Assert.False(complaint.Decide(ComplaintState.Upheld, null, "o", _now).Succeeded);
        Assert.NotNull(complaint.OpenKey);
        Assert.True(complaint.Decide(ComplaintState.Upheld, "r", "o", _now).Succeeded);
        Assert.Null(complaint.OpenKey);
        Assert.False(complaint.Decide(ComplaintState.NotUpheld, "r", "o", _now).Succeeded);
    }

    private static Provider Some(OrganisationKind kind) => new() { Id = Guid.NewGuid(), Number = "FW-1", Kind = kind, CreatedAt = _now };

    private static string? WhyNot(OrganisationKind kind, params ProviderLicence[] licences) =>
        OfferingRule.WhyNot(true, true, _catalog.RequiredOf(kind), licences, _today);

    private static ProviderLicence Licence(string kind, bool checkedNow, DateOnly? from = null, DateOnly? to = null)
    {
        var licence = new ProviderLicence
        {
            ProviderId = Guid.NewGuid(), Kind = kind, Number = "1", ValidFrom = from ?? _today.AddYears(-1), ValidTo = to, SubmittedAt = _now,
        };
        if (checkedNow)
        {
            Assert.True(licence.Check(true, "register", "u", _now, _today.AddYears(-1)).Succeeded);
        }

        return licence;
    }
}
