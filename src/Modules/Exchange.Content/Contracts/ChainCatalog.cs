namespace Exchange.Content.Contracts;

/// <summary>Where a stage of the process chain leads: the first of these that has something there.</summary>
public enum ChainCatalog
{
    Listings,
    Patents,
}
