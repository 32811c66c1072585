namespace Exchange.Search.Domain;

/// <summary>What a piece of a query is.</summary>
internal enum QuerySign
{
    Word,
    Phrase,
    Field,
    Open,
    Close,
    And,
    Or,
    Not,
}
