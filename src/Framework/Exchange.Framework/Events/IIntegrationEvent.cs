namespace Exchange.Framework.Events;

/// <summary>
/// Something that has happened, told to other modules after commit. Implementations are records in a module's
/// <c>Contracts</c>; their full type name is stored, so a rename is a breaking change.
/// </summary>
public interface IIntegrationEvent;
