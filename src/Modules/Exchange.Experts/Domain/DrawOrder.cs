using System.Security.Cryptography;
using System.Text;

namespace Exchange.Experts.Domain;

/// <summary>
/// The lot. The seed is <c>SECRET:PUBLIC</c>: the secret's SHA-256 is published with the list, the public value is named with it
/// (<see cref="Lottery"/>) and known to nobody before the evening of the next day. Each number's lot is the SHA-256 of <c>SEED:NUMBER</c>; the lowest comes first. Whoever has
/// seed and list can do it again with <c>sha256sum</c>; nobody can choose a seed afterwards, or read the order beforehand.
/// </summary>
internal static class DrawOrder
{
    /// <summary>32 lower-case hexadecimal digits, from the system's source of chance.</summary>
    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <param name="publicValue">As <see cref="Lottery"/> reads it.</param>
    public static string SeedOf(string secret, string publicValue) => $"{secret}:{publicValue}";

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The numbers in the order in which they are drawn.</summary>
    public static IReadOnlyList<string> Of(string seed, IEnumerable<string> numbers) =>
        [.. numbers.OrderBy(n => HashOf($"{seed}:{n}"), StringComparer.Ordinal).ThenBy(n => n, StringComparer.Ordinal)];
}
