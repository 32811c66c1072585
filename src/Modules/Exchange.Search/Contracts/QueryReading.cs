namespace Exchange.Search.Contracts;

/// <summary>How the typed query was understood.</summary>
public enum QueryReading
{
    /// <summary>As words: nothing in it asked for more.</summary>
    Words,

    /// <summary>With its quotes, operators, parentheses and fields.</summary>
    Written,

    /// <summary>As words, although it looked like more: it could not be read.</summary>
    NotUnderstood,
}
