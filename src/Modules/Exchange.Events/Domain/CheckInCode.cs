using System.Security.Cryptography;

namespace Exchange.Events.Domain;

/// <summary>Eight characters that people read to each other: no I, L, O and U (Crockford's base 32).</summary>
internal static class CheckInCode
{
    public const int Length = 8;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>As typed by somebody in a hurry; null when it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var code = new string([.. (typed ?? "").ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c != '-').Take(Length + 1)])
            .Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return code.Length == Length && code.All(Alphabet.Contains) ? code : null;
    }

    /// <summary>In two groups.</summary>
    public static string Display(string code) => code.Length == Length ? $"{code[..4]}-{code[4..]}" : code;
}
