namespace Exchange.Framework.Api;

/// <summary>Metadata of an endpoint that keys of this scope alone may call.</summary>
public sealed record RequiredScope(string Scope);
