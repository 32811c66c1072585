using Exchange.Needs.Contracts;

namespace Exchange.Needs.Recipes;

/// <param name="Party">Name of a demo party.</param>
/// <param name="Listing">Title of a published demo listing of the party, where the answer rests on one.</param>
/// <param name="Question">What the asker asks back; null when nothing.</param>
internal sealed record DemoAnswer(
    string Party, AnswerKind Kind, string? Listing, string Text, string? Reaches, int? Readiness, long? AmountYuan, int? Months, string? Question);
