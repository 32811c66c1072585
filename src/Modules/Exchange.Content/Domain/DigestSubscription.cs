using Exchange.Framework.Data;
using Exchange.Framework.Time;

namespace Exchange.Content.Domain;

/// <summary>
/// An address that asked for mail about new texts. Nothing but the question whether it is meant is sent before it is
/// confirmed. Its changes are not audited: the address would outlive its deletion there.
/// </summary>
internal sealed class DigestSubscription : IVersioned
{
    public const int EmailLength = 254;

    /// <summary>An unconfirmed one is deleted then.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    // A text's time is read before it is saved, and a transaction that writes the search log may last two minutes.
    private static readonly TimeSpan _settling = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan _pauseOfQuestions = TimeSpan.FromDays(1);

    private DigestSubscription()
    {
    }

    public DigestSubscription(string email, DigestChoice choice, DateTimeOffset now)
    {
        Email = email;
        EmailKey = KeyOf(email);
        Choose(choice);
        CreatedAt = now;
        AskedAt = now;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Email { get; private set; } = "";

    /// <summary>The address by which it is found, whatever its capitals.</summary>
    public string EmailKey { get; private set; } = "";

    public string ChoiceKey { get; private set; } = "";

    /// <summary>Codes, separated by blanks.</summary>
    public string Types { get; private set; } = "";

    /// <summary>Codes, separated by blanks.</summary>
    public string Topics { get; private set; } = "";

    public string Words { get; private set; } = "";

    public string Culture { get; private set; } = "";

    public DigestPeriod Period { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the last mail was sent that answers a form and not a period.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Texts up to then have been told of.</summary>
    public DateTimeOffset? ToldUntil { get; private set; }

    /// <summary>Null before it is confirmed.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    public DateTimeOffset? LastMailAt { get; private set; }

    public long Version { get; private set; }

    public DigestChoice Choice => new(Split(Types), Split(Topics), Words, Culture, Period);

    /// <summary><c>l***@example.com</c>: how the address is shown to whoever need not know it.</summary>
    public string MaskedEmail => Email.LastIndexOf('@') is > 0 and var at ? $"{Email[..(char.IsSurrogate(Email[0]) ? 2 : 1)]}***{Email[at..]}" : "***";

    public static string KeyOf(string email) => email.Trim().ToUpperInvariant();

    /// <summary>Whether the form may be answered by a mail again: nobody's mailbox is filled by strangers.</summary>
    public bool TryAsk(DateTimeOffset now)
    {
        if (now - AskedAt < _pauseOfQuestions)
        {
            return false;
        }

        AskedAt = now;
        return true;
    }

    /// <summary>Does nothing the second time.</summary>
    public void Confirm(DateTimeOffset now)
    {
        if (ConfirmedAt is not null)
        {
            return;
        }

        ConfirmedAt = now;
        ToldUntil = now;
        NextAt = NextAfter(now);
    }

    /// <summary>The time about which a digest tells now: from the first instant, which was told of, to the second.</summary>
    public (DateTimeOffset Since, DateTimeOffset Until) Span(DateTimeOffset now) => (ToldUntil!.Value, now - _settling > ToldUntil ? now - _settling : ToldUntil.Value);

    /// <param name="until">End of the time that was told about.</param>
    /// <param name="hasMail">Whether there was anything to tell.</param>
    public void Told(DateTimeOffset until, bool hasMail, DateTimeOffset now)
    {
        ToldUntil = until;
        NextAt = NextAfter(now);
        LastMailAt = hasMail ? now : LastMailAt;
    }

    private static IReadOnlyList<string> Split(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private void Choose(DigestChoice choice)
    {
        ChoiceKey = choice.Key;
        Types = string.Join(' ', choice.Types);
        Topics = string.Join(' ', choice.Topics);
        Words = choice.Words;
        Culture = choice.Culture;
        Period = choice.Period;
    }

    private DateTimeOffset NextAfter(DateTimeOffset now) => Mornings.NextAfter(now, mondaysOnly: Period == DigestPeriod.Weekly);
}
