using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>The rules of the check-up. On a day those in force then are asked.</summary>
/// <param name="CheckValidDays">So long after the register was looked at a green light holds.</param>
/// <param name="ShortTermYears">With less than these years left a buyer is told.</param>
internal sealed record TradeRules(int CheckValidDays, int ShortTermYears, IReadOnlyList<TradeRule> Rules)
{
    /// <summary>The right's light for the mode, and everything behind it.</summary>
    public TradeCheck Check(TradeSubject subject, TradeQuestion question, DateOnly day)
    {
        var findings = TradeConditions.Of(subject, question, day, this)
            .SelectMany(held => In(held.Condition, question.Mode, day).Select(rule => Finding(rule, held.Arguments)))
            .OrderByDescending(f => f.Light).ToList();
        return new TradeCheck(question.Mode, findings.Count > 0 ? findings : [.. In(TradeCondition.Nothing, question.Mode, day).Select(rule => Finding(rule, []))]);
    }

    private IEnumerable<TradeRule> In(TradeCondition condition, TradeMode mode, DateOnly day) =>
        Rules.Where(rule => rule.When == condition && rule.Modes.Contains(mode) && rule.IsInForceOn(day));

    private static TradeFinding Finding(TradeRule rule, IReadOnlyList<object> arguments) =>
        new(rule.Code, rule.Article, rule.Light, rule.Text, arguments, rule.IsVerified)
        {
            IsDeclared = rule.When is TradeCondition.DualFilingDeclared or TradeCondition.InvalidationDeclared,
        };
}
