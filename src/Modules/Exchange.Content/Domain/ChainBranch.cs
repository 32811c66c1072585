namespace Exchange.Content.Domain;

internal enum ChainBranch
{
    Ore,
    Vanadium,
    Titanium,
}
