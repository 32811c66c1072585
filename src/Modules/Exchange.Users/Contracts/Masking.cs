namespace Exchange.Users.Contracts;

/// <summary>Personal data as others see it (rules GEN, personal data masked where others see it).</summary>
public static class Masking
{
    /// <summary><c>l***@example.com</c>: the first character and the domain.</summary>
    public static string Email(string? email)
    {
        var at = email?.LastIndexOf('@') ?? -1;
        return at < 1 ? "***" : $"{FirstCharacter(email!)}***{email![at..]}";
    }

    /// <summary>张**</summary>
    public static string Person(string? name) => string.IsNullOrEmpty(name) ? "" : FirstCharacter(name) + "**";

    /// <summary><c>138****1234</c>: the first three and the last four characters; shorter numbers are hidden altogether.</summary>
    public static string Phone(string? phone)
    {
        var digits = phone?.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal) ?? "";
        return digits.Length < 9 ? "***" : $"{digits[..3]}****{digits[^4..]}";
    }

    /// <summary><c>192.0.*.*</c> or the first two groups of an IPv6 address; the machine's own address is shown whole.</summary>
    public static string NetworkAddress(System.Net.IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (System.Net.IPAddress.IsLoopback(plain))
        {
            return plain.ToString();
        }

        var bytes = plain.GetAddressBytes();
        return bytes.Length == 4
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes[0]}.{bytes[1]}.*.*")
            : $"{bytes[0]:x2}{bytes[1]:x2}:{bytes[2]:x2}{bytes[3]:x2}:*";
    }

    // A character outside the basic plane is two chars.
    private static string FirstCharacter(string text) => text.Length > 1 && char.IsSurrogatePair(text, 0) ? text[..2] : text[..1];
}
