namespace Exchange.Imports.Handlers;

/// <summary>Payload of an <see cref="ImportJobHandler"/>'s job.</summary>
internal sealed record ImportJob(Guid RunId);
