namespace Exchange.Events.Domain;

internal enum EventKind
{
    Training,
    Lecture,

    /// <summary>Firms and financiers meet at tables (plan 3.3.7).</summary>
    Matchmaking,
    Publicity,
    Conference,
    Other,
}
