namespace Exchange.Content.Contracts;

/// <param name="Text">In the reader's language, with its unit: "3 end by 2027".</param>
/// <param name="Short">The same under its column's head, which says the rest: "3".</param>
/// <param name="Url">Site-relative address of the rows behind it.</param>
/// <param name="IsUnverified">Whether nobody has verified it: it is marked 待核实.</param>
public sealed record ChainFigure(string Text, string Url, bool IsUnverified = false, string? Short = null);
