using Exchange.Tests.Infrastructure;
using MimeKit;

namespace Exchange.Tests.Users;

/// <summary>Reads the mails that a site without a mail server has written.</summary>
internal static class MailFolder
{
    /// <summary>Everything sent to the address, oldest first, after the background work that sends it.</summary>
    public static async Task<IReadOnlyList<MimeMessage>> ReadMailAsync(this ExchangeApp app, string to)
    {
        if (!app.RunsByItself)
        {
            await app.RunBackgroundWorkAsync();
        }

        var folder = Path.Combine(app.Folder, "mail");
        return Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(path => MimeMessage.Load(path))
                .Where(mail => mail.To.Mailboxes.Any(box => box.Address == to))]
            : [];
    }

    /// <summary>The first link of a mail that leads to the address, without scheme and host.</summary>
    public static string Link(this MimeMessage mail, string path)
    {
        var line = mail.TextBody!.Split('\n').Select(l => l.Trim()).First(l => l.Contains(path, StringComparison.Ordinal));
        return new Uri(line).PathAndQuery;
    }
}
