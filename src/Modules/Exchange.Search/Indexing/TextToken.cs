namespace Exchange.Search.Indexing;

internal sealed record TextToken(string Term, int Start, int End, int Position, TokenKind Kind);
