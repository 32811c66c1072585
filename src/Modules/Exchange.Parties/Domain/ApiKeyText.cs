using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Exchange.Parties.Domain;

/// <summary>The written form of a key: a mark by which scanners of source code know it, eight signs to tell keys apart, and the secret.</summary>
internal sealed record ApiKeyText(string Prefix, string Key)
{
    private const string Mark = "pzx_";
    private const int NameLength = 8;
    private const int SecretBytes = 32;
    private const int SecretLength = 43;
    private const string NameSigns = "abcdefghjkmnpqrstuvwxyz23456789";

    public static ApiKeyText New()
    {
        var prefix = Mark + RandomNumberGenerator.GetString(NameSigns, NameLength);
        return new ApiKeyText(prefix, $"{prefix}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}");
    }

    /// <summary>False for what can be no key, so that nobody need look for it.</summary>
    public static bool IsWellFormed(string key) =>
        key.Length == Mark.Length + NameLength + 1 + SecretLength && key.StartsWith(Mark, StringComparison.Ordinal) && key[Mark.Length + NameLength] == '_';

    /// <summary>A key has 256 random bits: its plain hash cannot be searched for, and is found by an index.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
