using Exchange.Framework.Data;
using Exchange.Framework.Time;

namespace Exchange.Watching.Domain;

/// <summary>
/// The address of a catalog that somebody has kept under a name, with mail about what is new there. Its changes are not
/// audited: what a person looks for is that person's alone.
/// </summary>
internal sealed class SavedSearch : IVersioned
{
    public const int NameLength = 100;
    public const int QueryLength = 2000;

    /// <summary>So many a person.</summary>
    public const int Most = 50;

    // A thing's time is read before it is saved, and a transaction that writes the search log may last two minutes.
    private static readonly TimeSpan _settling = TimeSpan.FromMinutes(5);

    private SavedSearch()
    {
    }

    public SavedSearch(string userId, string name, string source, string query, SearchPeriod period, DateTimeOffset now)
    {
        UserId = userId;
        Name = name;
        Source = source;
        Query = query;
        CreatedAt = now;
        ToldUntil = now;
        Every(period, now);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string UserId { get; private init; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Name of the catalog.</summary>
    public string Source { get; private init; } = "";

    /// <summary>Words, filters and order as they stand in the address.</summary>
    public string Query { get; private init; } = "";

    public SearchPeriod Period { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>What was there by then has been told of, or was there when the mails began.</summary>
    public DateTimeOffset ToldUntil { get; private set; }

    /// <summary>Null while no mail is wanted.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    public DateTimeOffset? LastMailAt { get; private set; }

    public long Version { get; private set; }

    public void Rename(string name) => Name = name;

    /// <summary>Mails that begin tell what is new from now on.</summary>
    public void Every(SearchPeriod period, DateTimeOffset now)
    {
        if (Period == SearchPeriod.Never && period != SearchPeriod.Never)
        {
            ToldUntil = now;
        }

        Period = period;
        NextAt = period == SearchPeriod.Never ? null : Mornings.NextAfter(now, mondaysOnly: period == SearchPeriod.Weekly);
    }

    /// <summary>The time about which a mail tells now: from the first instant, which was told of, to the second.</summary>
    public (DateTimeOffset Since, DateTimeOffset Until) Span(DateTimeOffset now) => (ToldUntil, now - _settling > ToldUntil ? now - _settling : ToldUntil);

    /// <param name="until">End of the time that was told about.</param>
    /// <param name="hasMail">Whether there was anything to tell.</param>
    /// <param name="now">The present.</param>
    public void Told(DateTimeOffset until, bool hasMail, DateTimeOffset now)
    {
        ToldUntil = until;
        NextAt = Mornings.NextAfter(now, mondaysOnly: Period == SearchPeriod.Weekly);
        LastMailAt = hasMail ? now : LastMailAt;
    }
}
