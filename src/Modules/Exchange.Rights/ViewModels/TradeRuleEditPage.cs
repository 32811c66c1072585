using Exchange.Rights.Domain;

namespace Exchange.Rights.ViewModels;

/// <param name="Places">Places that the text may have, such as {0}; empty for none.</param>
internal sealed record TradeRuleEditPage(TradeCondition Condition, string Name, string Places)
{
    public TradeRuleForm Form { get; set; } = new();

    /// <summary>Null until it is asked for.</summary>
    public TradeRulePreview? Preview { get; set; }
}
