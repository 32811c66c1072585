using Exchange.Rights.Domain;

namespace Exchange.Rights.Services;

/// <summary>The rights that the records of a batch may mean, by key and by publication stem.</summary>
internal sealed class KnownRights
{
    private readonly Dictionary<string, IpRight> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IpRight> _byStem = new(StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<string, Guid> _merged;

    /// <param name="rights">With their publications.</param>
    /// <param name="merged">Where records were merged to, by their numbers.</param>
    public KnownRights(IEnumerable<IpRight> rights, IReadOnlyDictionary<string, Guid> merged)
    {
        _merged = merged;
        foreach (var right in rights)
        {
            Add(right);
        }
    }

    public void Add(IpRight right)
    {
        _byKey[right.NumberKey] = right;
        foreach (var publication in right.Publications)
        {
            _byStem[publication.Stem] = right;
        }
    }

    /// <summary>The right under whose number people have found this one to stand; null for others.</summary>
    public Guid? FindMerged(PatentCandidate candidate) => _merged.TryGetValue(candidate.Key, out var into) ? into : null;

    /// <summary>The one right that the record means, null for a new one.</summary>
    /// <returns>False when its numbers belong to different applications.</returns>
    public bool TryFind(PatentCandidate candidate, out IpRight? right)
    {
        right = _byKey.GetValueOrDefault(candidate.Key);
        foreach (var (number, _) in candidate.Publications)
        {
            if (_byStem.GetValueOrDefault(number.Stem) is { } published)
            {
                if (right is not null && right != published)
                {
                    return false;
                }

                right = published;
            }
        }

        // A publication of another application.
        return right?.ApplicationNumber is null || candidate.ApplicationNumber is not { } own || right.NumberKey == own.Body;
    }
}
