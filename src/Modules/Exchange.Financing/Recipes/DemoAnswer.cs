using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;

namespace Exchange.Financing.Recipes;

/// <param name="AfterHours">From the sending.</param>
internal sealed record DemoAnswer(AnswerKind Kind, int AfterHours)
{
    public int? RateBp { get; init; }

    public long? LimitFen { get; init; }

    public int? TermMonths { get; init; }

    public int? GuaranteeBp { get; init; }

    public int? PremiumBp { get; init; }

    public long? AppraisalFen { get; init; }

    public long? OtherFen { get; init; }

    public int ValidDays { get; init; } = 30;

    public string? Text { get; init; }

    public DeclineReason? Reason { get; init; }
}
