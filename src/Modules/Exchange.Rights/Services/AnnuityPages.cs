using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Rights.Domain;
using Exchange.Rights.ViewModels;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.Services;

/// <summary>What the public pages say of a patent's annual fees.</summary>
internal sealed class AnnuityPages
{
    private const int SoonDays = 90;

    private readonly RightAnnuities _annuities;
    private readonly SiteClock _clock;
    private readonly RightTexts _texts;
    private readonly IStringLocalizer<AnnuityPages> S;

    public AnnuityPages(RightAnnuities annuities, SiteClock clock, RightTexts texts, IStringLocalizer<AnnuityPages> localizer)
    {
        _texts = texts;
        _annuities = annuities;
        _clock = clock;
        S = localizer;
    }

    /// <summary>Null when there is no such patent.</summary>
    /// <param name="reduction">An unknown one counts as none.</param>
    /// <param name="paidYuan">Part of the open fee that has been paid (rules ANN-06).</param>
    /// <param name="noticeOn">Day on which CNIPA's notice of the end was received (rules RST-01).</param>
    public async Task<AnnuitiesPage?> GetAsync(
        Guid id, string? reduction, CancellationToken cancellationToken, decimal? paidYuan = null, DateOnly? noticeOn = null)
    {
        var asked = Enum.TryParse<AnnuityReduction>(reduction, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : AnnuityReduction.None;
        if (await _annuities.FindAsync(id, asked, _clock.Today, withStated: false, cancellationToken) is not { } found)
        {
            return null;
        }

        var right = found.Right;
        var rows = found.Annuities.Select(a => RowOf(a, found.On)).ToList();
        return new AnnuitiesPage(
            right.Number, right.Title, right.IsDemo, right.IsGranted, found.On, asked.ToString().ToLowerInvariant(), right.StatusCheckedOn, right.StatusSource,
            rows, found.Next is { } next ? rows.Single(r => r.Year == next.Year) : null)
        {
            Paid = paidYuan is > 0 and <= 1_000_000 and var paid ? Money.FromYuan(paid) : null,
            Restoration = _annuities.Restore(found, noticeOn) is { } restoration ? TextOf(restoration, noticeOn) : null,
            HasEnded = found.EndedOn is not null,
            EndText = found.EndedOn is { } ended && ended > DateOnly.MinValue
                ? S["By the register the patent ended on {0}: {1}. Nothing is to be paid for the years after.", DisplayText.Date(ended), _texts.Stage(right.Stage)].Value
                : null,
        };
    }

    private AnnuitiesPage.RestorationText TextOf(Restoration restoration, DateOnly? noticeOn)
    {
        var (text, badge) = restoration.State switch
        {
            RestorationState.Restorable => (S["Can be restored for a good reason"], "badge-warn"),
            RestorationState.ForceMajeureOnly => (S["Only after force majeure"], "badge-danger"),
            RestorationState.Final => (S["Ended for good"], "badge-danger"),
            _ => (S["Enter the day of CNIPA's notice"], "badge-unverified"),
        };
        return new AnnuitiesPage.RestorationText(
            restoration.Year, noticeOn, restoration.RequestBy?.Safe, restoration.ForceMajeureBy.Safe, new Money(restoration.RequestFee.FeeFen), new Money(restoration.AnnuityFen),
            new Money(restoration.SurchargeFen), new Money(restoration.TotalFen), text, badge);
    }

    private AnnuitiesPage.Row RowOf(Annuity annuity, DateOnly on)
    {
        var (text, badge) = annuity.State switch
        {
            AnnuityState.AtGrant => (S["Paid with the grant"], "badge-neutral"),
            AnnuityState.Settled => (S["Paid, as far as the register tells"], "badge-info"),
            AnnuityState.Past => (S["Over"], "badge-neutral"),
            AnnuityState.Due when annuity.DueOn <= on.AddDays(SoonDays) => (S["Due soon"], "badge-warn"),
            AnnuityState.Due => (S["Next"], "badge-trade"),
            AnnuityState.Grace => (S["Late: no payment on record"], "badge-danger"),
            AnnuityState.Lapsed => (S["Perhaps ended, to be verified"], "badge-unverified"),
            AnnuityState.Ended => (S["The patent had ended"], "badge-neutral"),
            _ => (S["Later"], "badge-neutral"),
        };
        return new AnnuitiesPage.Row(
            annuity.Year, annuity.DueOn, annuity.GraceEndsOn, annuity.NominalDueOn, new Money(annuity.FullFeeFen), new Money(annuity.FeeFen), new Money(annuity.SurchargeFen),
            annuity.IsFeeVerified, text, badge, annuity.State is AnnuityState.Due or AnnuityState.Grace, annuity.State == AnnuityState.Lapsed,
            annuity.State == AnnuityState.Ended,
            annuity.Steps.Select(s => new AnnuitiesPage.Step(s.Until, new Money(s.SurchargeFen), new Money(annuity.FeeFen + s.SurchargeFen))).ToList());
    }
}
