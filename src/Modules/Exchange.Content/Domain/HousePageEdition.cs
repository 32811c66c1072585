namespace Exchange.Content.Domain;

/// <summary>What a page said from one publication to the next. Never changed: people consented to it.</summary>
internal sealed class HousePageEdition
{
    private HousePageEdition()
    {
    }

    public HousePageEdition(Guid pageId, int number, string title, string? summary, string body, DateTimeOffset publishedAt)
    {
        PageId = pageId;
        Number = number;
        Title = title;
        Summary = summary;
        Body = body;
        PublishedAt = publishedAt;
    }

    public Guid PageId { get; private set; }

    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public string? Summary { get; private set; }

    public string Body { get; private set; } = "";

    public DateTimeOffset PublishedAt { get; private set; }
}
