using Exchange.Framework.Data;

namespace Exchange.Financing.Domain;

/// <summary>What the people of a lender keep for themselves about a request: who sees to it, and a note. Nobody else reads it, neither the firm nor the operator.</summary>
internal sealed class RequestNote : IVersioned
{
    public const int TextLength = 1000;

    /// <summary>The request's.</summary>
    public required Guid Id { get; init; }

    public long Version { get; private set; }

    public required Guid LenderId { get; init; }

    /// <summary>The colleague in charge; null for none.</summary>
    public string? ColleagueId { get; private set; }

    public string? Text { get; private set; }

    public string UserId { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public void Write(string? colleagueId, string? text, string userId, DateTimeOffset now)
    {
        ColleagueId = colleagueId;
        Text = text;
        UserId = userId;
        At = now;
    }
}
