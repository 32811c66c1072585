using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Exchange.Parties.Domain;

/// <summary>Signs deliveries as the Standard Webhooks specification says, so that its libraries can check them: id, time and body together.</summary>
internal static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimeHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string SecretMark = "whsec_";
    private const int SecretBytes = 32;

    public static string NewSecret() => SecretMark + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    public static string TimeOf(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <param name="secret">As <see cref="NewSecret"/> gave it.</param>
    public static string Sign(string secret, string id, string time, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[SecretMark.Length..]), Encoding.UTF8.GetBytes($"{id}.{time}.{body}")));
}
