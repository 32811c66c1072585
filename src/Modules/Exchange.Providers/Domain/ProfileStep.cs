namespace Exchange.Providers.Domain;

/// <param name="Name">Msgid.</param>
/// <param name="Next">Msgid: what to do, or what is waited for.</param>
/// <param name="Url">Where it is done; null when somebody else does it.</param>
internal sealed record ProfileStep(string Name, bool IsDone, string Next, string? Url);
