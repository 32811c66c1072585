namespace Exchange.Search.Contracts;

public enum SynonymOrigin
{
    /// <summary>As the file has it.</summary>
    File,

    /// <summary>Of the file, changed by the operator.</summary>
    Changed,

    /// <summary>The operator's own.</summary>
    Own,

    /// <summary>Taken out by the operator.</summary>
    Removed,
}
