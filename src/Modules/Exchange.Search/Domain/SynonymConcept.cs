using Exchange.Framework.Data;

namespace Exchange.Search.Domain;

/// <summary>A concept that the operator has entered, or changed or taken out of the file.</summary>
internal sealed class SynonymConcept : IVersioned
{
    public const int MaxForms = 2000;
    public const int KeyLength = 32;

    /// <summary>Of a concept of the file the hash of its first form, else a new one.</summary>
    public required string Key { get; init; }

    /// <summary>One a line, the most usual first.</summary>
    public required string Forms { get; set; }

    public bool IsRemoved { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public long Version { get; private set; }
}
