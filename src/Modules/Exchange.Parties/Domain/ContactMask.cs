namespace Exchange.Parties.Domain;

/// <summary>Contact data as strangers see them: enough to recognise, too little to use.</summary>
internal static class ContactMask
{
    /// <summary>张**</summary>
    public static string? Person(string? name) => name is null ? null : name[..Math.Min(name.Length, char.IsHighSurrogate(name[0]) ? 2 : 1)] + "**";

    /// <summary>138****5678; of short numbers only the last two digits.</summary>
    public static string? Phone(string? phone) => phone is null
        ? null
        : phone.Length >= 11 ? $"{phone[..3]}****{phone[^4..]}" : "****" + (phone.Length > 4 ? phone[^2..] : "");

    /// <summary>z***@example.com</summary>
    public static string? Email(string? email)
    {
        if (email is null)
        {
            return null;
        }

        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at < 1 ? "***" : $"{email[..1]}***{email[at..]}";
    }
}
