using Exchange.Content.ViewModels;

namespace Exchange.Content.Contracts;

/// <summary>The process chain with what is on offer at each stage, in the reader's language.</summary>
public interface IChainMap
{
    Task<ChainModel> BuildAsync(CancellationToken cancellationToken);
}
