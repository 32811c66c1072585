using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Exchange.Rights.Contracts;
using Exchange.Watching.Contracts;

namespace Exchange.Watching.Services;

/// <summary>Rights: watchers are told of their legal status, burdens, owners and last day.</summary>
internal sealed class RightSubject : IWatchSubject
{
    public const string Name = "right";

    private readonly IRightsDirectory _rights;

    public RightSubject(IRightsDirectory rights) => _rights = rights;

    public string Kind => Name;

    public string Caption => "Right";

    public async Task<IReadOnlyDictionary<Guid, WatchedThing>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await _rights.FindAsync(ids, cancellationToken)).ToDictionary(pair => pair.Key, pair => ToThing(pair.Value));

    internal static WatchedThing ToThing(RightSummary right) => new(
        right.Id, right.Number, right.Title, right.Url, true, StateOf(right), WatchingTexts.RightChanged);

    // Names and flags may be long: their digest is compared.
    private static string StateOf(RightSummary right)
    {
        List<string> told =
            [right.Status.ToString(), right.TermEnd?.ToString("O", CultureInfo.InvariantCulture) ?? "", .. right.Flags.Order().Select(f => f.ToString()), "", .. right.Owners];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', told))));
    }
}
