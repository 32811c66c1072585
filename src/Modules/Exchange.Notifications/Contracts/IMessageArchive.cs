namespace Exchange.Notifications.Contracts;

/// <summary>What is kept about one person, for the export of one's own data and for erasure.</summary>
public interface IMessageArchive
{
    /// <summary>Messages and settings, serialisable as JSON.</summary>
    Task<object> ExportAsync(string userId, CancellationToken cancellationToken);

    /// <summary>Erases messages and settings at once, within the caller's transaction when there is one.</summary>
    Task EraseAsync(string userId, CancellationToken cancellationToken);
}
