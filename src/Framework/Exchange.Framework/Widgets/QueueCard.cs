namespace Exchange.Framework.Widgets;

/// <summary>A queue on the operator's overview; handed to the theme's <c>_QueueCard</c>, drawn in the order of <see cref="QueueBoard"/>.</summary>
/// <param name="Caption">In the user's language.</param>
/// <param name="Url">The queue.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="Detail">How long the oldest has waited, in the user's language; null when nothing waits.</param>
/// <param name="Warning">What is beyond the service time or has failed; null when all is well.</param>
/// <param name="Age">How long the oldest has waited; null where nobody counts it.</param>
/// <param name="IsOverdue">Something is beyond its time.</param>
public sealed record QueueCard(
    string Caption, string Url, int Waiting, string? Detail = null, string? Warning = null, TimeSpan? Age = null, bool IsOverdue = false)
{
    /// <summary>Nothing to do there: one line with the others of its kind is enough.</summary>
    public bool IsIdle => Waiting == 0 && Warning is null && Detail is null;
}
