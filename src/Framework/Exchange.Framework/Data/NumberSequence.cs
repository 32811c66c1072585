namespace Exchange.Framework.Data;

/// <summary>The last public number given out for a prefix and year.</summary>
internal sealed class NumberSequence
{
    public required string Prefix { get; init; }

    public required int Year { get; init; }

    public required long Last { get; set; }
}
