namespace Exchange.Framework.Settings;

internal sealed class SiteSetting
{
    public required string Name { get; init; }

    public required string Json { get; set; }
}
