using Exchange.Financing.Contracts;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Policies.Domain.Supports;
using Exchange.Policies.ViewModels;
using Exchange.Rights.Contracts;

namespace Exchange.Policies.Services;

/// <summary>The policy calculator: from what a firm says of itself to the supports that fit.</summary>
internal sealed class SupportPages
{
    private const int MostRights = 500;
    private const int DaysOfAMonth = 30;

    private readonly SupportCatalog _catalog;
    private readonly IDistricts _districts;
    private readonly ICurrentParty _party;
    private readonly IRightsDirectory _rights;
    private readonly IFirmStatements _statements;
    private readonly SiteClock _clock;

    public SupportPages(
        SupportCatalog catalog, IDistricts districts, ICurrentParty party, IRightsDirectory rights, IFirmStatements statements, SiteClock clock)
    {
        _rights = rights;
        _statements = statements;
        _catalog = catalog;
        _districts = districts;
        _party = party;
        _clock = clock;
    }

    /// <param name="form">As sent.</param>
    /// <param name="judge">False shows the questions only.</param>
    public async Task<CalculatorPage> PageAsync(FirmForm form, bool judge, CancellationToken cancellationToken)
    {
        // What the firm has told us once it is not asked again.
        var known = !form.Asked && await _party.GetAsync(cancellationToken) is { } current ? await FillInAsync(form, current.Party, cancellationToken) : null;
        var day = form.On ?? _clock.Today;
        return new CalculatorPage(form, day, _districts.All, judge && form.Asked ? SupportJudge.Judge(_catalog.Rules, Profile(form), day) : null, known);
    }

    private async Task<KnownFirm> FillInAsync(FirmForm form, PartySummary party, CancellationToken cancellationToken)
    {
        var rights = await _rights.GetClaimedAsync(party.Id, 0, MostRights, cancellationToken);
        var statement = await _statements.FindLatestAsync(party.Id, cancellationToken);
        form.District ??= party.District;
        form.ValidIp ??= rights.Any(r => r.Status == BaseStatus.Active) ? true : null;
        form.OpenLicence ??= rights.Any(r => r.Flags.Contains(StatusFlag.OpenLicence)) ? true : null;
        if (statement is not null)
        {
            form.Size ??= FirmSizes.Of(statement.Staff, statement.RevenueFen);
            form.Loan ??= statement.AmountFen / 100m;
            form.Days ??= statement.TermMonths * DaysOfAMonth;
            if (form.Categories.Length == 0)
            {
                form.Categories = [.. statement.Categories.Where(code => SupportTexts.Categories.Any(c => c.Code == code))];
            }
        }

        return new KnownFirm(
            party.Name, rights.Count(r => r.Status == BaseStatus.Active),
            rights.Count(r => r.Status == BaseStatus.Active && r.Flags.Contains(StatusFlag.Pledged)), statement?.DossierNumber,
            party.OrganisationKind == OrganisationKind.Enterprise);
    }

    private FirmProfile Profile(FirmForm form) => new(
        string.IsNullOrEmpty(form.District) ? null : _districts.Find(form.District) is not null,
        form.Size,
        form.Categories.Length == 0 ? null : [.. form.Categories.Where(code => SupportTexts.Categories.Any(known => known.Code == code))],
        form.ValidIp, form.LowIncome, form.OpenLicence, form.Equity, form.Transfer,
        Fen(form.Loan), BasisPoints(form.Rate), form.Days, Fen(form.Appraisal), BasisPoints(form.Guarantee), BasisPoints(form.Premium), Fen(form.PatentFees));

    private static long? Fen(decimal? yuan) => yuan is { } amount ? (long)Math.Round(amount * 100, MidpointRounding.AwayFromZero) : null;

    private static int? BasisPoints(decimal? percent) => percent is { } rate ? (int)Math.Round(rate * 100, MidpointRounding.AwayFromZero) : null;
}
