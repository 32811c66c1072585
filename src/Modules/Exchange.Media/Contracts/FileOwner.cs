namespace Exchange.Media.Contracts;

/// <summary>The record that a file belongs to. Who may read a private one is decided by the <see cref="IFileAccess"/> of that type.</summary>
public sealed record FileOwner(string Type, Guid Id);
