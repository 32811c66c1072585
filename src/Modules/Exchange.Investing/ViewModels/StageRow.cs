using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

internal sealed record StageRow(DealStage Stage, DealOutcome? Outcome, DateTimeOffset At, string? Who);
