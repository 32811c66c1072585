using Exchange.Framework.Data;
using Exchange.Watching.Contracts;

namespace Exchange.Watching.Domain;

/// <summary>A thing whose changes somebody wants to be told of. Not audited, as saved searches are not.</summary>
internal sealed class Watch : IVersioned
{
    public const int KindLength = 20;
    public const int StateLength = 64;
    public const int NumberLength = 64;
    public const int TitleLength = 500;
    public const int UrlLength = 300;

    /// <summary>So many a person.</summary>
    public const int Most = 500;

    private Watch()
    {
    }

    public Watch(string userId, string kind, WatchedThing thing, DateTimeOffset now)
    {
        UserId = userId;
        Kind = kind;
        SubjectId = thing.Id;
        CreatedAt = now;
        Show(thing);
        State = thing.State;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string UserId { get; private init; } = "";

    public string Kind { get; private init; } = "";

    public Guid SubjectId { get; private init; }

    /// <summary>Number, title and address as everybody could last read them.</summary>
    public string Number { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Url { get; private set; } = "";

    /// <summary>As the person was last told.</summary>
    public string State { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>The day after the annual fee that is reminded of was due; null where none is.</summary>
    public DateOnly? LookAgainOn { get; set; }

    public long Version { get; private set; }

    /// <summary>Whether the person has to be told: it is not any more as it was when they were told last.</summary>
    public bool Follow(WatchedThing thing, DateTimeOffset now)
    {
        if (thing.IsPublic)
        {
            Show(thing);
        }

        if (thing.State == State)
        {
            return false;
        }

        State = thing.State;
        ChangedAt = now;
        return true;
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private void Show(WatchedThing thing)
    {
        Number = Cut(thing.Number, NumberLength);
        Title = Cut(thing.Title, TitleLength);
        Url = thing.Url;
    }
}
