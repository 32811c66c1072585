namespace Exchange.Framework.Jobs;

/// <summary>Work that a node repeats, such as reading the search index's change log; its hosted service calls it by a timer.</summary>
public interface IBackgroundStep
{
    /// <summary>Does what is due; true when there was something.</summary>
    Task<bool> RunOnceAsync(CancellationToken cancellationToken);
}
