using System.Buffers.Text;
using System.Security.Cryptography;

namespace Exchange.Events.Domain;

/// <summary>What the QR code of a ticket carries: the sign-up's key, signed with the event's key. Short, so that the code stays coarse.</summary>
internal static class TicketToken
{
    public const int KeyLength = 32;
    private const int SignatureLength = 16;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyLength);

    public static string Write(Guid signUpId, byte[] key)
    {
        var id = signUpId.ToByteArray();
        return Base64Url.EncodeToString([.. id, .. Sign(id, key)]);
    }

    /// <summary>Whose ticket it says it is; null when it is none. <see cref="IsGenuine"/> tells whether that is true.</summary>
    public static Guid? Read(string token) => Decode(token) is { } bytes ? new Guid(bytes.AsSpan(0, 16)) : null;

    public static bool IsGenuine(string token, byte[] key) =>
        Decode(token) is { } bytes && CryptographicOperations.FixedTimeEquals(bytes.AsSpan(16), Sign(bytes[..16], key));

    private static byte[]? Decode(string token)
    {
        var bytes = new byte[16 + SignatureLength];
        return token.Length <= 44 && Base64Url.IsValid(token, out var length) && length == bytes.Length && Base64Url.TryDecodeFromChars(token, bytes, out _) ? bytes : null;
    }

    private static byte[] Sign(byte[] id, byte[] key) => HMACSHA256.HashData(key, id)[..SignatureLength];
}
