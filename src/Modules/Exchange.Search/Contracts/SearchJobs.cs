namespace Exchange.Search.Contracts;

/// <summary>Kinds of job that this module does; payload is an empty object.</summary>
public static class SearchJobs
{
    /// <summary>Has every node build its index anew; progress is that of the node that runs the job.</summary>
    public const string Rebuild = "search.rebuild";
}
