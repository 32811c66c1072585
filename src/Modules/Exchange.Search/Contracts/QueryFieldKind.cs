namespace Exchange.Search.Contracts;

/// <summary>What a field of a query looks into.</summary>
public enum QueryFieldKind
{
    /// <summary>The words of the title.</summary>
    Title,

    /// <summary>The words of the summary.</summary>
    Summary,

    /// <summary>The words of one of <see cref="SearchDocument.Texts"/>.</summary>
    Text,

    /// <summary>Identifiers, in whatever form they are written.</summary>
    Number,

    /// <summary>Values of a facet.</summary>
    Value,

    /// <summary>A stretch of days, by one of <see cref="SearchDocument.SortKeys"/>.</summary>
    Days,
}
