using System.Security.Cryptography;
using System.Text;

namespace Exchange.Content.Domain;

/// <summary>What somebody wants to be told of.</summary>
/// <param name="Types">Codes of types in their order; none for all.</param>
/// <param name="Topics">Codes of topics in their order, any of which does; none for all.</param>
/// <param name="Words">All of them must be found; empty for none.</param>
internal sealed record DigestChoice(IReadOnlyList<string> Types, IReadOnlyList<string> Topics, string Words, string Culture, DigestPeriod Period)
{
    public const int WordsLength = 100;
    public const int MostTypes = 20;
    public const int MostTopics = 20;
    public const int CodesLength = 700;
    public const int KeyLength = 64;

    /// <summary>The same for the same choice: two of them to one address would send everything twice.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{string.Join(' ', Types.Order(StringComparer.Ordinal))}\n{string.Join(' ', Topics.Order(StringComparer.Ordinal))}\n{Words.ToUpperInvariant()}\n{Culture}\n{Period}")));
}
