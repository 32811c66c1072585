using System.Globalization;
using System.Text;
using Exchange.Framework.Localization;
using Exchange.Notifications.Contracts;
using Microsoft.AspNetCore.WebUtilities;

namespace Exchange.Users.Services;

/// <summary>Mails about an account, in the language of its owner.</summary>
internal sealed class AccountMails
{
    private readonly IMailQueue _queue;
    private readonly ISiteAddress _address;
    private readonly PoCatalog _catalog;

    public AccountMails(IMailQueue queue, ISiteAddress address, PoCatalog catalog)
    {
        _queue = queue;
        _address = address;
        _catalog = catalog;
    }

    /// <summary>
    /// Adds a mail to the caller's unit of work; none when the site's own address is not known for certain, because its
    /// links would lead wherever the request said.
    /// </summary>
    /// <param name="paragraphs">English msgids; addresses of the site, which begin with a slash, are made absolute.</param>
    /// <returns>Whether there is one.</returns>
    public bool Enqueue(string to, string culture, string subject, params string[] paragraphs)
    {
        if (_address.Absolute("/") is not { } home)
        {
            return false;
        }

        var language = CultureInfo.GetCultureInfo(culture);
        var text = paragraphs.Select(p => p.StartsWith('/') ? home.TrimEnd('/') + p : Translate(p))
            .Append($"-- \n{Translate("Panzhihua Vanadium-Titanium Patent Technology Trading Center")}\n{home}");
        _queue.Enqueue(new MailMessage(to, Translate(subject), string.Join("\n\n", text) + "\n"));
        return true;

        string Translate(string id) => _catalog.Find(language, id, typeof(AccountMails).Assembly) ?? id;
    }

    public static string Encode(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    /// <summary>An empty string, which no provider accepts, when the code is not one of ours.</summary>
    public static string Decode(string? code)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(code ?? ""));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
