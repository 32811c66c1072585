namespace Exchange.Rights.ViewModels;

/// <param name="DependsOn">Numbers of the claims it refers to, as text; empty for an independent claim.</param>
public sealed record ClaimNodeViewModel(int Number, string Text, string DependsOn, IReadOnlyList<ClaimNodeViewModel> Children);
