using Exchange.Financing.Contracts;

namespace Exchange.Financing.Domain;

/// <summary>An answer as entered. A fee that is null was not stated; 0 says that there is none.</summary>
/// <param name="RateBp">Yearly rate; null for a lender that does not lend itself.</param>
/// <param name="GuaranteeBp">Yearly, of the amount.</param>
/// <param name="PremiumBp">Once, of the amount.</param>
/// <param name="Text">Conditions of an interest, the question of a need for more, the comment of a refusal.</param>
internal sealed record AnswerTerms(
    AnswerKind Kind, int? RateBp = null, long? LimitFen = null, int? TermMonths = null, int? GuaranteeBp = null, int? PremiumBp = null,
    long? AppraisalFen = null, long? OtherFen = null, DateOnly? ValidUntil = null, string? Text = null, DeclineReason? Reason = null);
