namespace Exchange.Rights.Domain;

/// <summary>An IPC symbol of a taxonomy node (rules §12).</summary>
/// <param name="IsGeneric">Marked <c>*</c>: counts only beside a vanadium or titanium word (TAX-03).</param>
internal sealed record TaxonomyPattern(IpcSymbol Symbol, bool IsGeneric)
{
    /// <exception cref="FormatException">The text is no symbol: the data file is wrong.</exception>
    public static TaxonomyPattern Parse(string text) =>
        new(IpcSymbol.Parse(text.TrimEnd('*')) ?? throw new FormatException($"'{text}' is no IPC symbol."), text.EndsWith('*'));

    /// <summary>
    /// 0 when it does not match, else the longer the match the higher: subclass 1, main group 2, subgroup 3 (TAX-01). A
    /// listed subgroup matches itself only, as no hierarchy file is at hand.
    /// </summary>
    public int Match(IpcSymbol symbol)
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

        return symbol.Subgroup == Symbol.Subgroup ? 3 : Symbol.IsMainGroup ? 2 : 0;
    }
}
