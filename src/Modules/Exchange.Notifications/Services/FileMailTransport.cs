using Exchange.Framework.Data;
using MimeKit;

namespace Exchange.Notifications.Services;

/// <summary>Where no mail server is configured: one <c>.eml</c> file for each mail, which any mail program opens.</summary>
internal sealed class FileMailTransport : IMailTransport
{
    private readonly DataFolder _folder;

    public FileMailTransport(DataFolder folder) => _folder = folder;

    public async Task SendAsync(Guid id, MimeMessage message, CancellationToken cancellationToken)
    {
        // Version 7 ids sort by time, and the same mail written twice is the same file.
        var path = Path.Combine(_folder.Folder("mail"), $"{id:N}.eml");
        // Who watches the folder never sees half a mail.
        var unfinished = $"{path}.tmp";
        await message.WriteToAsync(unfinished, cancellationToken);
        File.Move(unfinished, path, overwrite: true);
    }
}
