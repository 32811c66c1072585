namespace Exchange.Content.Domain;

internal enum DiffKind
{
    Same,
    Removed,
    Added,

    /// <summary>Unchanged lines that are left out; the text is their number.</summary>
    Gap,
}
