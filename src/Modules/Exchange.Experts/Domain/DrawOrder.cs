using System.Security.Cryptography;
using System.Text;

namespace Exchange.Experts.Domain;

/// <summary>
/// The lot. Each number's lot is the SHA-256 of <c>SEED:NUMBER</c>; the lowest comes first. Whoever has the seed and the list can
/// do it again with <c>sha256sum</c>, and nobody can choose a seed afterwards, because its own SHA-256 was published before.
/// </summary>
internal static class DrawOrder
{
    /// <summary>64 lower-case hexadecimal digits, from the system's source of chance.</summary>
    public static string NewSeed() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The numbers in the order in which they are drawn.</summary>
    public static IReadOnlyList<string> Of(string seed, IEnumerable<string> numbers) =>
        [.. numbers.OrderBy(n => HashOf($"{seed}:{n}"), StringComparer.Ordinal).ThenBy(n => n, StringComparer.Ordinal)];
}
