namespace Exchange.Content.Contracts;

/// <summary>A figure of the home page that leads to the rows it counts. Modules register one with <c>AddScoped</c>.</summary>
public interface IHomeCounter
{
    /// <summary>Order among the figures, compared as menu positions are.</summary>
    string Position { get; }

    /// <summary>Cheap: it runs for each home page.</summary>
    Task<HomeCounter> CountAsync(CancellationToken cancellationToken);
}
