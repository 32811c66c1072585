namespace Exchange.Framework.Jobs;

/// <summary>
/// Work that a node repeats, registered by <see cref="ServiceRegistration.AddPeriodicStep{T}"/>. What one node alone must
/// do takes a lease first.
/// </summary>
public interface IBackgroundStep
{
    /// <summary>Does what is due; true when there was something.</summary>
    Task<bool> RunOnceAsync(CancellationToken cancellationToken);
}
