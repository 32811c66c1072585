namespace Exchange.Rights.Contracts;

/// <summary>A drawing that came with a record.</summary>
/// <param name="Name">Its file's name in the source, by which it is recognised when the source is read again.</param>
/// <param name="Caption">Such as 图1; null when the source does not say.</param>
/// <param name="Content">Unchecked.</param>
public sealed record DrawingRecord(string Name, string? Caption, ReadOnlyMemory<byte> Content)
{
    /// <summary>More than this is no drawing.</summary>
    public const int MaxBytes = 10 << 20;
}
