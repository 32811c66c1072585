using Exchange.Needs.Contracts;

namespace Exchange.Needs.Recipes;

/// <param name="Asker">Name of a demo party.</param>
/// <param name="EndsInDays">From the day of the run.</param>
/// <param name="State">Submitted, Published, Answered, Call or Closed.</param>
/// <param name="Outcome">Of a closed one.</param>
internal sealed record DemoNeed(
    string Asker, string Title, string Problem, string? Conditions, string? Target, string? Details, string TitleEn, string ProblemEn, string? Node,
    RewardKind RewardKind, long? AmountYuan, string? WhoMayAnswer, bool HidesName, int EndsInDays, NeedState State, NeedOutcome? Outcome, string? Reason,
    IReadOnlyList<DemoAnswer>? Answers);
