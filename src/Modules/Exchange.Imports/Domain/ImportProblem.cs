namespace Exchange.Imports.Domain;

/// <summary>A record that was rejected, or taken with a warning, and why. (The table is named after the first.)</summary>
internal sealed class ImportProblem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid RunId { get; init; }

    /// <summary>Place among the records of the run, from 1.</summary>
    public required long Ordinal { get; init; }

    /// <summary>Taken, or left as it was, nevertheless.</summary>
    public required bool IsWarning { get; init; }

    public required string File { get; init; }

    /// <summary>Line, row or document in the file; 0 for the file itself.</summary>
    public required long Position { get; init; }

    public string? Number { get; init; }

    public required string ReasonCode { get; init; }

    public string? Excerpt { get; init; }
}
