using Exchange.Parties.Contracts;

namespace Exchange.Experts.Services;

/// <summary>Under which names the organisations of a matter are known.</summary>
internal sealed class MatterNames
{
    private readonly IPartyNames _names;

    private readonly IPartyDirectory _parties;

    public MatterNames(IPartyNames names, IPartyDirectory parties)
    {
        _names = names;
        _parties = parties;
    }

    /// <summary>Whether the person belongs to an organisation of the matter that is registered here.</summary>
    public async Task<bool> IsMemberOfAnyAsync(IEnumerable<string> names, string userId, CancellationToken cancellationToken)
    {
        foreach (var name in names)
        {
            if (await _names.FindAsync(name, cancellationToken) is { } party
                && (await _parties.GetMemberUserIdsAsync(party.Id, cancellationToken)).Contains(userId))
            {
                return true;
            }
        }

        return false;
    }

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
