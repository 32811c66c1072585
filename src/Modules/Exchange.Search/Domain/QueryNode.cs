using Exchange.Search.Contracts;

namespace Exchange.Search.Domain;

/// <summary>What a query says, as it was read.</summary>
internal abstract record QueryNode
{
    /// <summary>Words that must all be found; in the field when there is one.</summary>
    public sealed record Words(string Text, QueryField? Field) : QueryNode;

    /// <summary>Words that must stand side by side.</summary>
    public sealed record Phrase(string Text, QueryField? Field) : QueryNode;

    public sealed record Days(DateOnly? From, DateOnly? To, QueryField Field) : QueryNode;

    /// <summary>A field that other catalogs have and this one has not: nothing here meets it.</summary>
    public sealed record Elsewhere : QueryNode;

    /// <param name="IsWritten">Whether an operator says so.</param>
    public sealed record All(IReadOnlyList<QueryNode> Parts, bool IsWritten) : QueryNode;

    public sealed record Any(IReadOnlyList<QueryNode> Parts) : QueryNode;

    public sealed record Not(QueryNode Part) : QueryNode;

    /// <summary>Whether nothing but quotes makes it more than words.</summary>
    public bool IsQuotesOnly => this is Phrase { Field: null } or Words { Field: null } || (this is All { IsWritten: false } all && all.Parts.All(part => part is Phrase { Field: null } or Words { Field: null }));

    /// <summary>Every leaf that is asked for, those that are to be missing left out.</summary>
    public IEnumerable<QueryNode> Wanted() => this switch
    {
        All all => all.Parts.SelectMany(part => part.Wanted()),
        Any any => any.Parts.SelectMany(part => part.Wanted()),
        Not => [],
        _ => [this],
    };
}
