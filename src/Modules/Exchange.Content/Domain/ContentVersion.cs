namespace Exchange.Content.Domain;

/// <summary>A text of an item. As long as it is the draft it is written over; once published it is never changed again, for people relied on it.</summary>
internal sealed class ContentVersion
{
    public const int TitleLength = 200;
    public const int SummaryLength = 500;
    public const int MarkdownLength = 400_000;
    public const int AuthorsLength = 200;
    public const int SourceLength = 200;
    public const int SourceUrlLength = 500;
    public const int NoteLength = 200;

    private ContentVersion()
    {
    }

    public ContentVersion(Guid itemId, int number)
    {
        ItemId = itemId;
        Number = number;
    }

    public Guid ItemId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public string? Summary { get; private set; }

    public string Markdown { get; private set; } = "";

    /// <summary>JSON object with an object per part.</summary>
    public string Parts { get; private set; } = "{}";

    public string? Authors { get; private set; }

    public string? Source { get; private set; }

    public string? SourceUrl { get; private set; }

    /// <summary>How it came about, when not by editing: an English msgid and perhaps a number, such as <c>Restored from version {0}|3</c>.</summary>
    public string? Note { get; private set; }

    /// <summary>Id of the account that saved it last; null when the system did.</summary>
    public string? SavedBy { get; private set; }

    public string SavedByName { get; private set; } = "";

    public DateTimeOffset SavedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Safe HTML, made when it was published; null before.</summary>
    public string? Html { get; private set; }

    public VersionText Text => new(Title, Summary, Markdown, Parts, Authors, Source, SourceUrl);

    /// <exception cref="InvalidOperationException">It has been published.</exception>
    public void Write(VersionText text, Writer writer, DateTimeOffset now, string? note)
    {
        if (PublishedAt is not null)
        {
            throw new InvalidOperationException("A published version is never changed.");
        }

        Title = text.Title;
        Summary = text.Summary;
        Markdown = text.Markdown;
        Parts = text.Parts;
        Authors = text.Authors;
        Source = text.Source;
        SourceUrl = text.SourceUrl;
        Note = note ?? Note;
        SavedBy = writer.Id;
        SavedByName = writer.Name;
        SavedAt = now;
    }

    public void MarkPublished(string html, DateTimeOffset now)
    {
        // Published again after it was withdrawn: the text and its day stay.
        PublishedAt ??= now;
        Html ??= html;
    }
}
