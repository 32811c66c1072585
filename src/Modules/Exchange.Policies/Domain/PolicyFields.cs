namespace Exchange.Policies.Domain;

/// <summary>Names and lengths of the part's fields.</summary>
internal static class PolicyFields
{
    public static IReadOnlyDictionary<string, int> Texts { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [nameof(PolicyDocument.IssuingBody)] = 200,
        [nameof(PolicyDocument.DocumentNumber)] = 100,
        [nameof(PolicyDocument.ShortName)] = 100,
        [nameof(PolicyDocument.LegalBasis)] = 4_000,
        [nameof(PolicyDocument.Guide)] = 8_000,
        [nameof(PolicyDocument.WhoCanApply)] = 2_000,
        [nameof(PolicyDocument.WhatYouGet)] = 2_000,
        [nameof(PolicyDocument.HowToApply)] = 2_000,
    };

    /// <summary>Texts of one line.</summary>
    public static IReadOnlyList<string> Lines { get; } = [nameof(PolicyDocument.IssuingBody), nameof(PolicyDocument.DocumentNumber), nameof(PolicyDocument.ShortName)];

    public static IReadOnlyList<string> Days { get; } =
    [
        nameof(PolicyDocument.IssuedOn), nameof(PolicyDocument.InForceFrom), nameof(PolicyDocument.ExpiresOn), nameof(PolicyDocument.AmendedOn),
        nameof(PolicyDocument.RepealedOn), nameof(PolicyDocument.ApplyUntil), nameof(PolicyDocument.CommentFrom), nameof(PolicyDocument.CommentUntil),
    ];
}
