namespace Exchange.Content.Contracts;

/// <param name="Code">Stable, such as <c>pledge</c> or <c>VT03-01</c>.</param>
/// <param name="Name">In the current UI language.</param>
public sealed record ContentTopic(string Code, string Name);
