namespace Exchange.Content.ViewModels;

/// <param name="Columns">Heads of the figures in the table behind the map.</param>
internal sealed record ChainModel(IReadOnlyList<ChainNodeModel> Stages, IReadOnlyList<ChainNodeModel> Around, IReadOnlyList<(string Caption, string Rule)> Columns)
{
    public bool HasEmpty => Stages.Concat(Around).Any(node => !node.HasListings);
}
