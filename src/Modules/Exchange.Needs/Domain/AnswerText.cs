using Exchange.Needs.Contracts;

namespace Exchange.Needs.Domain;

/// <summary>What a party offers in answer; what can be compared stands by itself.</summary>
/// <param name="SubjectId">The right or listing that it rests on.</param>
/// <param name="SubjectNumber">Its number on the day of the answer.</param>
/// <param name="Months">Until it works at the asker's.</param>
internal sealed record AnswerText(
    AnswerKind Kind, Guid? SubjectId, string? SubjectNumber, string Text, string? Reaches, int? Readiness, long? AmountFen, int? Months);
