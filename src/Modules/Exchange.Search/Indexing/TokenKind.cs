namespace Exchange.Search.Indexing;

internal enum TokenKind
{
    /// <summary>Latin word or number.</summary>
    Word,

    /// <summary>Two neighbouring Chinese characters.</summary>
    Pair,

    /// <summary>A Chinese character with no Chinese neighbour.</summary>
    Character,
}
