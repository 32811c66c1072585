namespace Exchange.Content.Domain;

/// <summary>A stage of the process chain.</summary>
/// <param name="Taxonomy">Code of the taxonomy that the stage leads to (rules §12).</param>
/// <param name="Symbol">Formula or element; empty when a word says it better.</param>
/// <param name="Name">English msgid.</param>
/// <param name="Place">Cell of the drawn map, a class of the style sheet.</param>
/// <param name="Depth">Steps from the ore, for the indented list of small screens.</param>
internal sealed record ChainNode(string Taxonomy, string Symbol, string Name, ChainBranch Branch, string Place, int Depth);
