namespace Exchange.Providers.ViewModels;

/// <summary>A provider's page holds two lists, each with pages of its own.</summary>
internal sealed class ListPages
{
    public int Cases { get; set; } = 1;

    public int Complaints { get; set; } = 1;
}
