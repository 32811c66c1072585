namespace Exchange.Framework.Api;

/// <summary>What a key may be used for.</summary>
/// <param name="Name">Stable: it is stored in keys.</param>
/// <param name="Caption">English msgid.</param>
public sealed record ApiScope(string Name, string Caption)
{
    /// <summary>What everybody may read, at the key's limits.</summary>
    public const string ReadPublic = "read.public";

    /// <summary>The organisation's own rights, listings and inquiries.</summary>
    public const string ReadOwn = "read.own";

    /// <summary>The organisation's webhooks and what was sent to them.</summary>
    public const string SearchWebhooks = "search.webhooks";

    public static IReadOnlyList<ApiScope> All { get; } =
    [
        new(ReadPublic, "Read what is public, at the limits of the key"),
        new(ReadOwn, "Read the organisation's own rights, listings and inquiries"),
        new(SearchWebhooks, "Read the organisation's webhooks and their deliveries"),
    ];
}
