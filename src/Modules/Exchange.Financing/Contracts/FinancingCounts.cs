namespace Exchange.Financing.Contracts;

/// <summary>The demands behind a filter.</summary>
/// <param name="Dossiers">How many, each once.</param>
/// <param name="AmountFen">What they ask for together.</param>
/// <param name="Requests">Sendings to lenders.</param>
/// <param name="Answered">Sendings with an answer of any kind.</param>
/// <param name="Late">Answers after the clock.</param>
/// <param name="Overdue">Sendings whose clock has run out without an answer.</param>
/// <param name="MedianAnswerHours">From the sending to the first answer; null when there is none.</param>
public sealed record FinancingCounts(
    int Dossiers, long AmountFen, IReadOnlyList<FinancingGroup> ByDistrict, IReadOnlyList<FinancingGroup> ByCategory, IReadOnlyList<FinancingGroup> ByAmount,
    IReadOnlyList<FinancingGroup> ByStage, IReadOnlyList<FinancingGroup> ByProductKind, int Requests, int Answered, int Late, int Overdue,
    int? MedianAnswerHours);
