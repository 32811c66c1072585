using System.Security.Cryptography;
using System.Text;

namespace Exchange.Rights.Domain;

/// <summary>What a right says of itself at one moment, to be compared with another: for the audit trail and for a new review.</summary>
internal sealed class RightSnapshot
{
    // What a listing was reviewed for: whoever changes it offers something else.
    private static readonly string[] _reviewed =
    [
        nameof(IpRight.Number), nameof(IpRight.Title), nameof(IpRight.TitleEn), nameof(IpRight.FilingDate), nameof(IpRight.GrantDate),
        nameof(IpRight.TermEnd), nameof(IpRight.PatentType), nameof(IpRight.IsDivisional), nameof(IpRight.Ipc), nameof(IpRight.Note),
        nameof(IpRight.PublicationNumber), "Owners",
    ];

    private readonly Dictionary<string, string?> _values;

    private RightSnapshot(Dictionary<string, string?> values) => _values = values;

    public static RightSnapshot Of(IpRight right) => new(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [nameof(IpRight.Number)] = right.Number,
        [nameof(IpRight.Title)] = right.Title,
        [nameof(IpRight.TitleEn)] = right.TitleEn,
        [nameof(IpRight.PatentType)] = right.PatentType?.ToString(),
        [nameof(IpRight.PublicationNumber)] = right.PublicationNumber,
        ["Publications"] = Joined(right.Publications.OrderBy(p => p.Number, StringComparer.Ordinal).Select(p => $"{p.Number} {p.Date:yyyy-MM-dd}".TrimEnd())),
        [nameof(IpRight.IsDivisional)] = right.IsDivisional ? "true" : null,
        [nameof(IpRight.IsGranted)] = right.IsGranted ? "true" : null,
        [nameof(IpRight.FilingDate)] = Day(right.FilingDate),
        [nameof(IpRight.GrantDate)] = Day(right.GrantDate),
        [nameof(IpRight.TermEnd)] = Day(right.TermEnd),
        [nameof(IpRight.Agency)] = right.Agency,
        [nameof(IpRight.Address)] = right.Address,
        [nameof(IpRight.Note)] = right.Note,
        ["Owners"] = Joined(right.OwnerNames()),
        ["Inventors"] = Joined(right.Names(PersonRole.Inventor)),
        ["Agents"] = Joined(right.Names(PersonRole.Agent)),
        [nameof(IpRight.Ipc)] = Joined(right.Ipc.OrderBy(i => i.Position).Select(i => i.Symbol)),
        ["Abstract"] = Fingerprint(right.Text?.Abstract),
        ["Claims"] = Fingerprint(right.Text?.ClaimsJson),
        ["Description"] = Fingerprint(right.Text?.DescriptionJson),
    });

    /// <summary>What differs, before and after.</summary>
    public static (IReadOnlyDictionary<string, string?> Old, IReadOnlyDictionary<string, string?> New) Between(RightSnapshot before, RightSnapshot after)
    {
        var changed = after._values.Keys.Where(name => after._values[name] != before._values[name]).ToList();
        return (changed.ToDictionary(name => name, name => before._values[name]), changed.ToDictionary(name => name, name => after._values[name]));
    }

    /// <summary>Whether a listing that was reviewed before offers something else now.</summary>
    public bool NeedsReviewAfter(RightSnapshot before) => _reviewed.Any(name => _values[name] != before._values[name]);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Joined(IEnumerable<string> values) => string.Join("; ", values) is { Length: > 0 } joined ? joined : null;

    // Whole specifications do not belong into the trail: that they were changed does.
    private static string? Fingerprint(string? text) =>
        text is null ? null : $"{text.Length} characters, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
