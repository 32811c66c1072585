using Exchange.Rights.Contracts;

namespace Exchange.Financing.ViewModels;

/// <param name="Obstacle">Why CNIPA would not register a pledge of it today; null when nothing is known.</param>
internal sealed record RightChoice(RightSummary Right, TradeFinding? Obstacle);
