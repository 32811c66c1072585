namespace Exchange.Framework.Leases;

/// <summary>The name of this process among the web nodes: new at every start.</summary>
public sealed class NodeIdentity
{
    public string Name { get; } = $"{Environment.MachineName}-{Guid.CreateVersion7():N}";
}
