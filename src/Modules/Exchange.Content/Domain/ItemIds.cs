using System.Security.Cryptography;
using System.Text;

namespace Exchange.Content.Domain;

/// <summary>Ids as Orchard makes them: 26 small letters and digits of base 32.</summary>
internal static class ItemIds
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string New()
    {
        var text = RandomNumberGenerator.GetItems<char>(Alphabet, 26);

        // Orchard's first digit never exceeds 7: the id holds 128 bits.
        text[0] = Alphabet[RandomNumberGenerator.GetInt32(8)];
        return new string(text);
    }

    /// <summary>The same id for the same words.</summary>
    public static string From(string words)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(words));
        return string.Create(26, hash, static (id, bytes) =>
        {
            for (var i = 0; i < id.Length; i++)
            {
                id[i] = Alphabet[bytes[i] & (i == 0 ? 7 : 31)];
            }
        });
    }

    public static bool IsValid(string id) => id.Length is > 0 and <= ContentItem.ContentItemIdLength && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '#' or '/');
}
