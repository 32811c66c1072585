using System.Globalization;
using System.Text;
using Exchange.Framework.Localization;
using Exchange.Notifications.Contracts;
using Exchange.Search.Contracts;
using Exchange.Watching.Domain;
using Exchange.Watching.ViewModels;
using Microsoft.Extensions.Localization;

namespace Exchange.Watching.Services;

/// <summary>Writes the mails about saved searches in their owners' language.</summary>
internal sealed class SearchMails
{
    /// <summary>So many things stand in a mail; the others are behind the link.</summary>
    public const int MostThings = 20;

    private readonly IMailQueue _mails;
    private readonly ISiteAddress _site;
    private readonly SearchLinks _links;
    private readonly ICatalogAddresses _addresses;
    private readonly PoCatalog _texts;

    public SearchMails(IMailQueue mails, ISiteAddress site, SearchLinks links, ICatalogAddresses addresses, PoCatalog texts)
    {
        _mails = mails;
        _site = site;
        _links = links;
        _addresses = addresses;
        _texts = texts;
    }

    /// <returns>False when the site does not know its own address: then nothing was written.</returns>
    public bool Tell(SavedSearch saved, UserContact contact, IReadOnlyList<NewThing> things, int total)
    {
        if (_site.Absolute("") is not { } origin)
        {
            return false;
        }

        IStringLocalizer s = _texts.In<SearchMails>(CultureInfo.GetCultureInfo(contact.Culture));
        var culture = contact.Culture == SupportedCultures.Default ? "" : $"culture={contact.Culture}";
        var lines = new StringBuilder();
        foreach (var thing in things)
        {
            lines.Append(OneLine(thing.Title)).Append('\n');
            if (thing.Url is { } url)
            {
                lines.Append(origin).Append(With(url, culture)).Append('\n');
            }

            lines.Append('\n');
        }

        if (total > things.Count)
        {
            lines.Append(s["and {0} more", total - things.Count].Value).Append("\n\n");
        }

        lines.Append(s["All results of this search:"].Value).Append('\n')
            .Append(origin).Append(With(_addresses.Read(saved.Source, saved.Query)!.Url, culture)).Append("\n\n--\n")
            .Append(s["You receive this because you saved the search “{0}” and asked for mails about it.", OneLine(saved.Name)].Value).Append('\n')
            .Append(s["To end these mails, open this link; the search itself stays:"].Value).Append('\n')
            .Append(origin).Append(With(_links.End(saved.Id), culture)).Append("\n\n")
            .Append(s["Panzhihua V-Ti Patent Trading Center"].Value);
        _mails.Enqueue(new MailMessage(contact.Email, s["{0} new: {1}", total, OneLine(saved.Name)].Value, lines.ToString())
        {
            UnsubscribeUrl = origin + _links.End(saved.Id),
        });
        return true;
    }

    private static string With(string url, string culture) => culture.Length == 0 ? url : $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{culture}";

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
