namespace Exchange.Search.Domain;

/// <summary>A piece of a query with its place in it; of a phrase and a field without their signs.</summary>
internal readonly record struct QueryPiece(QuerySign Sign, int Start, int End)
{
    /// <summary>Whether something that is looked for ends here.</summary>
    public bool EndsOperand => Sign is QuerySign.Word or QuerySign.Phrase or QuerySign.Close;

    /// <summary>Whether something that is looked for begins here.</summary>
    public bool BeginsOperand => Sign is QuerySign.Word or QuerySign.Phrase or QuerySign.Field or QuerySign.Open or QuerySign.Not;

    public string Of(string text) => text[Start..End];
}
