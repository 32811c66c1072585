namespace Exchange.Framework.Live;

/// <summary>A number that grows whenever what a topic names has changed.</summary>
internal sealed class Stamp
{
    public required string Topic { get; init; }

    public required long Value { get; set; }

    public required DateTimeOffset At { get; set; }
}
