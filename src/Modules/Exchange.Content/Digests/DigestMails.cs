using System.Globalization;
using System.Text;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Content.Services;
using Exchange.Framework.Localization;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Content.Digests;

/// <summary>Writes the mails to subscribers in their language.</summary>
internal sealed class DigestMails
{
    /// <summary>So many texts stand in a mail; the others are behind a link.</summary>
    public const int MostTexts = 20;

    private readonly IMailQueue _mails;
    private readonly ISiteAddress _site;
    private readonly DigestLinks _links;
    private readonly ContentTypes _types;
    private readonly ContentTopics _topics;
    private readonly ContentMarkWords _words;
    private readonly PoCatalog _texts;
    private readonly SiteClock _clock;

    public DigestMails(IMailQueue mails, ISiteAddress site, DigestLinks links, ContentTypes types, ContentTopics topics, ContentMarkWords words, PoCatalog texts, SiteClock clock)
    {
        _mails = mails;
        _site = site;
        _links = links;
        _types = types;
        _topics = topics;
        _words = words;
        _texts = texts;
        _clock = clock;
    }

    /// <summary>Asks whether the address is meant. Nothing is sent when the site does not know its own address.</summary>
    public void AskToConfirm(DigestSubscription subscription)
    {
        if (_site.Absolute(_links.Confirm(subscription.Id)) is not { } link)
        {
            return;
        }

        var s = Texts(subscription);
        _mails.Enqueue(new MailMessage(
            subscription.Email, s["Please confirm: new texts by e-mail"], Lines(
                s["Somebody, probably you, asked us to send new texts to this address:"],
                // Whoever typed somebody else's address writes no words of his own into this mail.
                Describe(subscription.Choice with { Words = "" }),
                "",
                s["To confirm, open this link within seven days and press the button:"],
                InLanguage(link, subscription),
                "",
                s["If you did not ask for this, do nothing: without confirmation nothing is sent, and the address is deleted after seven days."],
                "",
                Site(s))));
    }

    /// <summary>The answer to a form that asks for what is sent already. The page says the same as ever.</summary>
    public void SayItIsSent(DigestSubscription subscription)
    {
        if (_site.Absolute(_links.End(subscription.Id)) is not { } link)
        {
            return;
        }

        var s = Texts(subscription);
        _mails.Enqueue(new MailMessage(
            subscription.Email, s["New texts by e-mail: you receive them already"], Lines(
                s["Somebody, probably you, asked for what we send you already:"],
                Describe(subscription.Choice),
                "",
                s["You need do nothing. To end it, open this link:"],
                InLanguage(link, subscription),
                "",
                Site(s)))
        {
            UnsubscribeUrl = link,
        });
    }

    /// <returns>False when the site does not know its own address: then nothing was written.</returns>
    public bool Tell(DigestSubscription subscription, IReadOnlyList<ContentSummary> texts, int total)
    {
        if (_site.Absolute("") is not { } origin)
        {
            return false;
        }

        var s = Texts(subscription);
        var link = origin + _links.End(subscription.Id);
        var lines = new StringBuilder();
        foreach (var text in texts)
        {
            lines.Append(OneLine(text.Title)).Append('\n');
            lines.Append(string.Join(" · ", Facts(text, subscription.Culture, s))).Append('\n');
            if (text.Summary is { } summary)
            {
                lines.Append(OneLine(summary)).Append('\n');
            }

            lines.Append(origin).Append(text.Url).Append(text.Culture == SupportedCultures.Default ? "" : $"?culture={text.Culture}").Append("\n\n");
        }

        if (total > texts.Count)
        {
            lines.Append(s["and {0} more:", total - texts.Count].Value).Append('\n').Append(origin).Append("/info\n\n");
        }

        _mails.Enqueue(new MailMessage(
            subscription.Email,
            total == 1 ? s["New: {0}", OneLine(texts[0].Title)] : s["{0} new texts", total],
            Lines(
                lines.ToString() + "--",
                s["You receive this because you asked for:"],
                Describe(subscription.Choice),
                "",
                s["To end it, open this link:"],
                InLanguage(link, subscription),
                "",
                Site(s)))
        {
            UnsubscribeUrl = link,
        });
        return true;
    }

    /// <summary>The choice in words, in its own language.</summary>
    public string Describe(DigestChoice choice)
    {
        var s = Texts(choice.Culture);
        var topics = _topics.In(CultureInfo.GetCultureInfo(choice.Culture));
        string[] parts =
        [
            s[choice.Period == DigestPeriod.Daily ? "daily" : "weekly"],
            choice.Types.Count == 0 ? s["all kinds of text"] : string.Join(s[", "], choice.Types.Select(code => _types.Find(code) is { } type ? s[type.SectionCaption].Value : code)),
            .. choice.Topics.Count == 0 ? [] : new[] { s["about"].Value + " " + string.Join(s[", "], choice.Topics.Select(code => topics.GetValueOrDefault(code, code))) },
            .. choice.Words.Length == 0 ? [] : new[] { s["with the words “{0}”", choice.Words].Value },
        ];
        return string.Join(" · ", parts);
    }

    /// <summary>What the lists show beside the title: readers must not take the day of publication for that of an event or a law.</summary>
    private IEnumerable<string> Facts(ContentSummary text, string culture, IStringLocalizer s)
    {
        var type = _types.Find(text.Type)!;
        yield return s[type.SectionCaption];
        if (_words.Find(text.Mark?.StandingOn(_clock.Today)?.Code) is { } standing)
        {
            yield return s[standing.Caption];
        }

        if (text.Mark?.DayOn(_clock.Today) is { } day && _words.Find(text.Mark.DayCode) is { } word)
        {
            yield return s[word.Caption, DayOf(day, culture)];
        }

        if (!type.HasOwnDay)
        {
            yield return DayOf(SiteClock.ToDate(text.PublishedAt), culture);
        }

        if (text.Culture != culture)
        {
            yield return s[text.Culture == SupportedCultures.Default ? "In Chinese" : "In English"];
        }
    }

    private static string Lines(params IEnumerable<string> lines) => string.Join('\n', lines);

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string InLanguage(string link, DigestSubscription subscription) =>
        subscription.Culture == SupportedCultures.Default ? link : $"{link}?culture={subscription.Culture}";

    private static string DayOf(DateOnly day, string culture) =>
        day.ToString(culture == SupportedCultures.Default ? "yyyy年M月d日" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Site(IStringLocalizer s) => s["Panzhihua V-Ti Patent Trading Center"];

    private IStringLocalizer Texts(DigestSubscription subscription) => Texts(subscription.Culture);

    private IStringLocalizer Texts(string culture) => _texts.In<DigestMails>(CultureInfo.GetCultureInfo(culture));
}
