namespace Exchange.Imports.Services.Fetching;

/// <summary>Section <c>Ops</c> of the configuration: the EPO's Open Patent Services. Off without key and secret, which a registration at the EPO gives.</summary>
internal sealed class OpsOptions
{
    public string? Key { get; set; }

    public string? Secret { get; set; }

    public Uri Address { get; set; } = new("https://ops.epo.org/3.2/");

    /// <summary>Questions a minute, of each node; the EPO's own limits are wider while it is not busy.</summary>
    public int PerMinute { get; set; } = 10;

    public int TimeoutSeconds { get; set; } = 20;
}
