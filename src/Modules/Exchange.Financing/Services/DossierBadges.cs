using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;

namespace Exchange.Financing.Services;

/// <summary>Classes of the badges that states and verdicts wear.</summary>
internal static class DossierBadges
{
    public static string Of(DossierStage stage) => stage switch
    {
        DossierStage.Draft => "badge-neutral",
        DossierStage.Open => "badge-finance",
        DossierStage.Picked or DossierStage.Closed => "badge-info",
        DossierStage.Withdrawn => "badge-neutral",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public static string Of(RequestState state) => state switch
    {
        RequestState.Sent => "badge-finance",
        RequestState.NeedMore => "badge-warn",
        RequestState.Interested or RequestState.Picked => "badge-info",
        RequestState.Declined or RequestState.Dropped => "badge-neutral",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(MatchVerdict verdict) => verdict switch
    {
        MatchVerdict.Fits => "badge-info",
        MatchVerdict.Unknown or MatchVerdict.OwnCheck => "badge-neutral",
        MatchVerdict.Unfit => "badge-warn",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };
}
