using Exchange.Notifications.Contracts;
using Exchange.Users.Contracts;

namespace Exchange.Users.Services;

/// <summary>The message centre's part of the export; that module stands below this one and cannot register it itself.</summary>
internal sealed class MessagesData : IPersonalDataSource
{
    private readonly IMessageArchive _archive;

    public MessagesData(IMessageArchive archive) => _archive = archive;

    public string Section => "messages";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken) =>
        await _archive.ExportAsync(userId, cancellationToken);
}
