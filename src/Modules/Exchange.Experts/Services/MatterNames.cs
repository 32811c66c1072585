using Exchange.Parties.Contracts;

namespace Exchange.Experts.Services;

/// <summary>Under which names the organisations of a matter are known.</summary>
internal sealed class MatterNames
{
    private readonly IPartyNames _names;

    public MatterNames(IPartyNames names) => _names = names;

    /// <summary>The names given, with the former names of those that are registered here.</summary>
    public async Task<IReadOnlyCollection<string>> ExpandAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            all.Add(name);
            all.UnionWith((await _names.FindAsync(name, cancellationToken))?.Names ?? []);
        }

        return all;
    }
}
