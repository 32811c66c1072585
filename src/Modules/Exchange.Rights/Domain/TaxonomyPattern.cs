namespace Exchange.Rights.Domain;

/// <summary>An IPC symbol of a taxonomy node (rules §12).</summary>
/// <param name="IsGeneric">Marked <c>*</c>: counts only beside a vanadium or titanium word (TAX-03).</param>
internal sealed record TaxonomyPattern(IpcSymbol Symbol, bool IsGeneric)
{
    /// <exception cref="FormatException">The text is no symbol: the data file is wrong.</exception>
    public static TaxonomyPattern Parse(string text) =>
        new(IpcSymbol.Parse(text.TrimEnd('*')) ?? throw new FormatException($"'{text}' is no IPC symbol."), text.EndsWith('*'));

    /// <summary>
    /// 0 when it does not match, else the longer the match the higher: subclass 1, main group 2, then the deeper the listed subgroup
    /// (TAX-01). A listed subgroup stands for itself and what the hierarchy has below it; where the hierarchy knows nothing, for itself.
    /// </summary>
    public int Match(IpcSymbol symbol, IpcHierarchy hierarchy)
    {
        if (symbol.Subclass != Symbol.Subclass)
        {
            return 0;
        }

        if (Symbol.MainGroup is null)
        {
            return 1;
        }

        if (symbol.MainGroup != Symbol.MainGroup)
        {
            return 0;
        }

        if (Symbol.IsMainGroup)
        {
            return 2;
        }

        return hierarchy.IsWithin(symbol, Symbol) ? 3 + hierarchy.DepthOf(Symbol) : 0;
    }
}
