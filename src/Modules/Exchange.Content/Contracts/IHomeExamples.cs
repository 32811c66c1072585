namespace Exchange.Content.Contracts;

/// <summary>Queries that are found at present, offered below the search of the home page.</summary>
public interface IHomeExamples
{
    /// <summary>Called for each home page: the answer should come from the index.</summary>
    IReadOnlyList<string> Find();
}
