using System.Text.Json.Nodes;
using Exchange.Framework.Recipes;
using Exchange.Rights.Services;

namespace Exchange.Rights.Recipes;

/// <summary>Step <c>TradeRules</c>: versions of the check-up's rules, as the operator's desk exports them. What is there already is passed over.</summary>
internal sealed class TradeRulesStep : IRecipeStepHandler
{
    private readonly TradeRuleDesk _desk;

    public TradeRulesStep(TradeRuleDesk desk) => _desk = desk;

    public string Name => TradeRuleFiles.StepName;

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        var drafts = _desk.Draft(TradeRuleFiles.Rows(step));
        if (!drafts.Succeeded)
        {
            throw new FormatException($"Step {Name}: {drafts.Error} ({drafts.Field}: {string.Join(", ", drafts.Arguments ?? [])})");
        }

        await _desk.SaveAsync(await _desk.NewAmongAsync(drafts.Value, cancellationToken), cancellationToken);
    }
}
