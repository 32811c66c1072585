namespace Exchange.Framework.Mvc;

/// <summary>A form that has been sent, by the key that its page carried.</summary>
internal sealed class ProcessedRequest
{
    /// <summary>The <see cref="ResultUrl"/> of a sending whose command is saved and whose answer is not known (yet).</summary>
    public const string Acted = "";

    public required Guid Key { get; init; }

    public required string UserId { get; init; }

    /// <summary>When the sending that works on it began; it may save while this has not changed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Where the first sending led; <see cref="Acted"/> from its saving to its answer; null before.</summary>
    public string? ResultUrl { get; set; }
}
