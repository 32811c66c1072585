namespace Exchange.Framework.Api;

/// <summary>Knows the keys; implemented by the module that has the organisations.</summary>
public interface IApiCallers
{
    /// <summary>Null unless the key is known and holds at this moment.</summary>
    Task<ApiCaller?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Counts a call of today; false, and not counted, when the day's limit is used up.</summary>
    bool TryCount(ApiCaller caller);
}
