namespace Exchange.Rights.ViewModels;

/// <param name="Json">As it was sent.</param>
/// <param name="Count">Versions in it that are new; null until it was read.</param>
internal sealed record TradeRuleImportPage(string? Json, int? Count, TradeRulePreview? Preview);
