using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Policies.Domain.Supports;
using Exchange.Policies.ViewModels;

namespace Exchange.Policies.Services;

/// <summary>The policy calculator: from what a firm says of itself to the supports that fit.</summary>
internal sealed class SupportPages
{
    private readonly SupportCatalog _catalog;
    private readonly IDistricts _districts;
    private readonly ICurrentParty _party;
    private readonly SiteClock _clock;

    public SupportPages(SupportCatalog catalog, IDistricts districts, ICurrentParty party, SiteClock clock)
    {
        _catalog = catalog;
        _districts = districts;
        _party = party;
        _clock = clock;
    }

    /// <param name="form">As sent.</param>
    /// <param name="judge">False shows the questions only.</param>
    public async Task<CalculatorPage> PageAsync(FirmForm form, bool judge, CancellationToken cancellationToken)
    {
        if (!form.Asked && await _party.GetAsync(cancellationToken) is { } current)
        {
            // What the firm has told us once it is not asked again.
            form.District ??= current.Party.District;
        }

        var day = form.On ?? _clock.Today;
        return new CalculatorPage(form, day, _districts.All, judge && form.Asked ? SupportJudge.Judge(_catalog.Rules, Profile(form), day) : null);
    }

    private FirmProfile Profile(FirmForm form) => new(
        string.IsNullOrEmpty(form.District) ? null : _districts.Find(form.District) is not null,
        form.Size,
        [.. form.Categories.Where(code => SupportTexts.Categories.Any(known => known.Code == code))],
        form.ValidIp, form.LowIncome, form.OpenLicence, form.Equity, form.Transfer,
        Fen(form.Loan), BasisPoints(form.Rate), form.Days, Fen(form.Appraisal), BasisPoints(form.Guarantee), BasisPoints(form.Premium), Fen(form.PatentFees));

    private static long? Fen(decimal? yuan) => yuan is { } amount ? (long)Math.Round(amount * 100, MidpointRounding.AwayFromZero) : null;

    private static int? BasisPoints(decimal? percent) => percent is { } rate ? (int)Math.Round(rate * 100, MidpointRounding.AwayFromZero) : null;
}
