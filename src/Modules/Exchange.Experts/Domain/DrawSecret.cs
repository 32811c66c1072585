namespace Exchange.Experts.Domain;

/// <summary>A new secret that nobody reads before the draw.</summary>
/// <param name="Hash">SHA-256, published with the list.</param>
/// <param name="Sealed">Encrypted: who reads the database does not know the secret.</param>
internal sealed record DrawSecret(string Hash, string Sealed);
