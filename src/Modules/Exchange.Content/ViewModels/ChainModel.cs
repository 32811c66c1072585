namespace Exchange.Content.ViewModels;

public sealed record ChainModel(IReadOnlyList<ChainNodeModel> Stages, IReadOnlyList<ChainNodeModel> Around)
{
    public bool HasEmpty => Stages.Concat(Around).Any(node => !node.HasListings);
}
