namespace Exchange.Watching.Contracts;

/// <summary>Those who watch things.</summary>
public interface IWatchers
{
    /// <summary>Tells them when the thing is not any more as they were last told. Joins the caller's unit of work and saves it.</summary>
    Task ChangedAsync(string kind, Guid id, CancellationToken cancellationToken);
}
