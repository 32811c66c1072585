namespace Exchange.Policies.Domain;

/// <summary>An article of a published law, found by search by itself.</summary>
internal sealed class Article
{
    public const int AnchorLength = 40;
    public const int LabelLength = 40;
    public const int PathLength = 300;
    public const int ContextLength = 600;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid ItemId { get; init; }

    public required string Anchor { get; init; }

    public int Number { get; set; }

    public int Insertion { get; set; }

    public string Label { get; set; } = "";

    /// <summary>Captions of the divisions it stands in, a line each, the largest first.</summary>
    public string Path { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>The beginnings of the articles it refers to: a penalty is found by what it punishes.</summary>
    public string Context { get; set; } = "";

    public int Order { get; set; }
}
