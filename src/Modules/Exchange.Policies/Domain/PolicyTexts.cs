using Exchange.Policies.Domain.Laws;

namespace Exchange.Policies.Domain;

/// <summary>English msgids of the vocabularies.</summary>
internal static class PolicyTexts
{
    public const string WhichArticle = "Write the number of an article, such as 50 or 50-1.";

    public const string NoSuchArticle = "This text has no article with that number.";

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
        Validity.Draft => "Draft for comment",
        Validity.Unverified => "Validity not verified",
        _ => throw new ArgumentOutOfRangeException(nameof(validity)),
    };

    /// <summary>How a field of the part is called; null for none of its fields.</summary>
    public static string? OfField(string field) => field switch
    {
        nameof(PolicyDocument.IssuingBody) => "Issuing body",
        nameof(PolicyDocument.DocumentNumber) => "Document number",
        nameof(PolicyDocument.ShortName) => "Short name",
        nameof(PolicyDocument.Level) => "Level",
        nameof(PolicyDocument.IssuedOn) => "Issued on",
        nameof(PolicyDocument.InForceFrom) => "In force from",
        nameof(PolicyDocument.AmendedOn) => "Amended on",
        nameof(PolicyDocument.ExpiresOn) => "Expires on",
        nameof(PolicyDocument.RepealedOn) => "Repealed on",
        nameof(PolicyDocument.ApplyUntil) => "Applications until",
        nameof(PolicyDocument.CommentFrom) => "Comments from",
        nameof(PolicyDocument.CommentUntil) => "Comments until",
        nameof(PolicyDocument.WhoCanApply) => "Who can apply",
        nameof(PolicyDocument.WhatYouGet) => "What you get",
        nameof(PolicyDocument.HowToApply) => "How to apply",
        nameof(PolicyDocument.Guide) => "In plain words",
        nameof(PolicyDocument.LegalBasis) => "Legal basis",
        nameof(PolicyDocument.ReplacedBy) => "Replaced by",
        _ => null,
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
