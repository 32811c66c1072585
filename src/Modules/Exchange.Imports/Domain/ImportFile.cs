namespace Exchange.Imports.Domain;

/// <summary>An upload as it was accepted.</summary>
internal sealed record ImportFile(Guid Id, string Name, long Length, ImportFormat Format);
