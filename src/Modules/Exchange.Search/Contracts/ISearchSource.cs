namespace Exchange.Search.Contracts;

/// <summary>A kind of thing that can be found. A module joins the one search by registering one.</summary>
public interface ISearchSource
{
    /// <summary>Stable lower-case name, such as <c>patents</c> or <c>listings</c>: part of URLs, the API and the index.</summary>
    string Name { get; }

    /// <summary>English msgid of the heading of its catalog and of its tab: the name with a capital unless the source says otherwise.</summary>
    string Caption => char.ToUpperInvariant(Name[0]) + Name[1..];

    /// <summary>Place of its tab among the others, compared as menu positions are.</summary>
    string Position => "9";

    /// <summary>
    /// Whether its texts are asked questions in everyday words: then what has no exact hit is looked for without the words
    /// that only ask, and with the words of the law beside those of the street.
    /// </summary>
    bool AnswersQuestions => false;

    IReadOnlyList<FacetDefinition> Facets { get; }

    /// <summary>The fields that a query may name.</summary>
    IReadOnlyList<QueryField> QueryFields => [];

    /// <summary>The sort key that holds when a thing came into the catalog, in milliseconds: what is new can be told then. Null where it is not known.</summary>
    string? AddedKey => null;

    /// <summary>What is drawn of a result.</summary>
    IReadOnlyList<CatalogChart> Charts => [];

    /// <summary>What an export of its results holds, beside their addresses; empty when they are not exported.</summary>
    IReadOnlyList<ExportColumn> Columns => [];

    /// <summary>The first one is the default when the query is empty; with words, relevance is the default.</summary>
    IReadOnlyList<SortDefinition> Sorts { get; }

    /// <summary>
    /// Reads the current state of the things from the database in a bounded number of queries. A thing that is gone, or
    /// may not be found by the public, is left out and so removed from the index.
    /// </summary>
    Task<IReadOnlyList<SearchDocument>> LoadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The next ids after <paramref name="after"/> in id order, for a rebuild; empty at the end.</summary>
    Task<IReadOnlyList<Guid>> ListIdsAsync(Guid? after, int count, CancellationToken cancellationToken);
}
