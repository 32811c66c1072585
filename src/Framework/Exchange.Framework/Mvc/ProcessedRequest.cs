namespace Exchange.Framework.Mvc;

/// <summary>A form that has been sent, by the key that its page carried.</summary>
internal sealed class ProcessedRequest
{
    public required Guid Key { get; init; }

    public required string UserId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Where the first sending led; null while it runs.</summary>
    public string? ResultUrl { get; set; }
}
