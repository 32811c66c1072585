namespace Exchange.Admin.ViewModels;

/// <summary>Choices of a filter that belong together.</summary>
/// <param name="Options">Values with what they are called.</param>
internal sealed record AuditChoices(string Heading, IReadOnlyList<KeyValuePair<string, string>> Options);
