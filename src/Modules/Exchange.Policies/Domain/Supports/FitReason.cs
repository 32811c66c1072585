namespace Exchange.Policies.Domain.Supports;

/// <param name="Met">Null when the firm did not say what it takes to know.</param>
/// <param name="Text">English msgid.</param>
internal sealed record FitReason(bool? Met, string Text);
