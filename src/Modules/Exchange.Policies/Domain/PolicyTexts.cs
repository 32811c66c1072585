using Exchange.Policies.Domain.Laws;

namespace Exchange.Policies.Domain;

/// <summary>English msgids of the vocabularies.</summary>
internal static class PolicyTexts
{
    public static string Of(PolicyLevel level) => level switch
    {
        PolicyLevel.National => "National",
        PolicyLevel.Province => "Province",
        PolicyLevel.City => "City",
        PolicyLevel.County => "County or district",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static string Of(Validity validity) => validity switch
    {
        Validity.InForce => "In force",
        Validity.Amended => "In force, amended",
        Validity.NotYet => "Not yet in force",
        Validity.Expired => "Expired",
        Validity.Repealed => "Repealed",
        Validity.Draft => "Draft",
        Validity.Unverified => "Validity not verified",
        _ => throw new ArgumentOutOfRangeException(nameof(validity)),
    };

    public static string Of(CommentState state) => state switch
    {
        CommentState.Waiting => "Waits to be read",
        CommentState.Shown => "Shown",
        CommentState.Refused => "Not shown",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>{0} is the article, {1} the one before it.</summary>
    public static string Of(LawTroubleKind kind) => kind switch
    {
        LawTroubleKind.NoArticles => "The file holds no article.",
        LawTroubleKind.StartsLate => "The first article is {0}.",
        LawTroubleKind.Gap => "Articles are missing between {1} and {0}.",
        LawTroubleKind.Double => "{0} is there twice.",
        LawTroubleKind.OutOfOrder => "{0} stands after {1}.",
        LawTroubleKind.LeftInText => "A line that begins like {0} was left in the text of {1}.",
        LawTroubleKind.ChapterOutOfOrder => "The number of {0} does not follow the chapter before it.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
