using Exchange.Content.Contracts;
using Exchange.Policies.Domain;

namespace Exchange.Policies.Services;

/// <summary>The days and standings of policies and laws as lists, search results and the API have them, and how they are shown.</summary>
internal static class PolicyMarks
{
    private const string InForceFrom = "in_force_from";
    private const string IssuedOn = "issued_on";

    public static IReadOnlyList<ContentMarkWord> Words { get; } =
    [
        new ContentMarkWord(InForceFrom, "In force from {0}"),
        new ContentMarkWord(IssuedOn, "Issued on {0}"),
        .. Enum.GetValues<Validity>().Select(validity => new ContentMarkWord(CodeOf(validity), PolicyTexts.Of(validity), LookOf(validity))),
    ];

    public static ContentMark Of(PolicyDates dates, DateOnly? issuedOn)
    {
        var day = dates.InForceFrom ?? issuedOn;
        return new ContentMark(
            day is null ? null : dates.InForceFrom is null ? IssuedOn : InForceFrom, day, null,
            [.. dates.Course.Select(entry => new ContentStanding(entry.From == DateOnly.MinValue ? null : entry.From, CodeOf(entry.Validity)))]);
    }

    /// <summary>In the API: it stays as it is.</summary>
    public static string CodeOf(Validity validity) => validity switch
    {
        Validity.InForce => "in_force",
        Validity.Amended => "amended",
        Validity.NotYet => "not_yet_in_force",
        Validity.Expired => "expired",
        Validity.Repealed => "repealed",
        Validity.Draft => "draft",
        Validity.Unverified => "unverified",
        _ => throw new ArgumentOutOfRangeException(nameof(validity)),
    };

    /// <summary>Class of the badge.</summary>
    public static string LookOf(Validity validity) => validity switch
    {
        Validity.InForce or Validity.Amended => "badge-info",
        Validity.NotYet or Validity.Draft => "badge-warn",
        Validity.Unverified => "badge-unverified",
        Validity.Expired or Validity.Repealed => "badge-danger",
        _ => throw new ArgumentOutOfRangeException(nameof(validity)),
    };
}
