using Exchange.Framework.Jobs;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Rights.ViewModels;

/// <summary>What each condition means on a day.</summary>
/// <param name="Mode">Only this one is shown; null for all.</param>
/// <param name="Unconfirmed">Versions of the operator that wait for a second person.</param>
/// <param name="Job">The newest check-up of what is on offer; null when there was none.</param>
internal sealed record TradeRulesPage(
    DateOnly Day, TradeMode? Mode, IReadOnlyList<TradeRulesPage.Row> Rows, IReadOnlyList<TradeRulesPage.Waiting> Unconfirmed, Job? Job)
{
    /// <param name="Says">The gravest first; empty where the condition says nothing.</param>
    internal sealed record Row(TradeCondition Condition, string Name, IReadOnlyList<Meaning> Says);

    internal sealed record Meaning(TradeLight Light, string Code, string Text, string Article, string Modes, bool IsVerified);

    internal sealed record Waiting(TradeCondition Condition, string Name, string Mode, DateOnly From, string By);
}
