namespace Exchange.Framework.Widgets;

/// <summary>A queue on the operator's overview; drawn by the theme's <c>_QueueCard</c>.</summary>
/// <param name="Caption">In the user's language.</param>
/// <param name="Url">The queue.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="Detail">How long the oldest has waited, in the user's language; null when nothing waits.</param>
/// <param name="Warning">What is beyond the service time or has failed; null when all is well.</param>
public sealed record QueueCard(string Caption, string Url, int Waiting, string? Detail = null, string? Warning = null);
