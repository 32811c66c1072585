namespace Exchange.Rights.Contracts;

/// <summary>The vanadium-titanium technology taxonomy (rules §12): 10 parents and 40 children.</summary>
public interface ITaxonomy
{
    /// <summary>Parents, each with its children, in the published order.</summary>
    IReadOnlyList<TaxonomyNode> Roots { get; }

    TaxonomyNode? Find(string code);

    /// <summary>The code above a code of the second level; null for the first level and for what is no code.</summary>
    string? ParentOf(string code);

    /// <summary>The name in the current UI language; the code itself when unknown.</summary>
    string Label(string code);
}
