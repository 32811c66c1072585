using Exchange.Framework.Auditing;
using Exchange.Framework.Data;

namespace Exchange.Content.Domain;

/// <summary>A page of the house in one language. What is shown is its latest edition; earlier ones stay readable.</summary>
internal sealed class HousePage : IVersioned, IAudited
{
    public const int SlugLength = 64;
    public const int CultureLength = 10;
    public const int TitleLength = 200;
    public const int SummaryLength = 500;
    public const int BodyLength = 100_000;

    private readonly List<HousePageEdition> _editions = [];

    private HousePage()
    {
    }

    public HousePage(string slug, string culture)
    {
        Slug = slug;
        Culture = culture;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Slug { get; private set; } = "";

    public string Culture { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string? Summary { get; private set; }

    /// <summary>Markdown without raw HTML. The trail names the edition; the editions keep the texts.</summary>
    [NotAudited]
    public string Body { get; private set; } = "";

    /// <summary>From 1; 0 until something is published.</summary>
    public int Edition { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }

    public long Version { get; private set; }

    public IReadOnlyList<HousePageEdition> Editions => _editions;

    public string AuditId => Id.ToString();

    /// <summary>Publishes a new edition; an unchanged text publishes nothing.</summary>
    /// <returns>False when nothing changed.</returns>
    public bool Publish(string title, string? summary, string body, DateTimeOffset now)
    {
        if (Edition > 0 && title == Title && summary == Summary && body == Body)
        {
            return false;
        }

        Title = title;
        Summary = summary;
        Body = body;
        Edition++;
        PublishedAt = now;
        _editions.Add(new HousePageEdition(Id, Edition, title, summary, body, now));
        return true;
    }
}
