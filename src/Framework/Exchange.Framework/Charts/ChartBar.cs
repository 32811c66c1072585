namespace Exchange.Framework.Charts;

/// <summary>One bar with what stands beside it.</summary>
/// <param name="Label">Ready text: what is measured.</param>
/// <param name="Value">Null where there is none or it must not be told: no bar is drawn, the text says why.</param>
/// <param name="Text">Ready text of the value, with its unit where it needs one.</param>
/// <param name="Url">Where the rows behind the bar are; null where there are none to see.</param>
/// <param name="TargetFrom">Where the range to be reached begins.</param>
/// <param name="TargetTo">Where it ends.</param>
public sealed record ChartBar(string Label, long? Value, string Text, string? Url = null, long? TargetFrom = null, long? TargetTo = null);
