namespace Exchange.Framework.Api;

/// <summary>Metadata of an endpoint of the API whose answer is written while it is read, and which marks its state itself.</summary>
public sealed record StreamedAnswer;
