using Exchange.Providers.Contracts;

namespace Exchange.Providers.Services;

/// <summary>Classes of the badges that states wear.</summary>
internal static class ProviderBadges
{
    public static string Of(ComplaintState state) => state switch
    {
        ComplaintState.Upheld => "badge-danger",
        ComplaintState.NotUpheld or ComplaintState.Refused => "badge-neutral",
        _ => "badge-warn",
    };

    public static string Of(ReviewState state) => state switch
    {
        ReviewState.Confirmed => "badge-info",
        ReviewState.Refused => "badge-danger",
        _ => "badge-warn",
    };
}
