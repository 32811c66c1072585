using Exchange.Parties.Contracts;
using Exchange.Parties.Services;
using Exchange.Search.Contracts;

namespace Exchange.Parties.ViewModels;

/// <param name="MayHaveKeys">Verified organisations may.</param>
internal sealed record ApiAccessPage(PartySummary Party, bool CanAdminister, bool MayHaveKeys, IReadOnlyList<ApiKeyLine> Keys, ApiKeySettings Limits, DateOnly Today)
{
    public ApiKeyForm Form { get; init; } = new();

    public IReadOnlyList<WebhookLine> Webhooks { get; init; } = [];

    public WebhookForm Webhook { get; init; } = new();

    /// <summary>The person's own saved searches, to begin a webhook with.</summary>
    public IReadOnlyList<KeptSearch> Searches { get; init; } = [];

    /// <summary>A key that was just made: it is shown this once.</summary>
    public string? NewKey { get; init; }

    /// <summary>The secret of a webhook that was just made, likewise.</summary>
    public string? NewSecret { get; init; }
}
