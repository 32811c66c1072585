namespace Exchange.Framework.Merging;

/// <summary>How far a <see cref="RecordMerge"/> is.</summary>
public enum MergeState
{
    /// <summary>Waits for a second person.</summary>
    Proposed,

    Done,

    /// <summary>The second person did not agree.</summary>
    Refused,

    /// <summary>Somebody has looked at the pair: they are two.</summary>
    NotTheSame,

    /// <summary>Merged and taken back.</summary>
    Undone,
}
