using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Exchange.Framework.Mvc;

/// <summary>
/// One bare e-mail address: no name before it, no comment in it, no second one behind it. Those are parts of a mail header (RFC 5322), and
/// whoever could enter them would write words of his own into mails to others, or many times the same mailbox.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MailAddressAttribute : DataTypeAttribute
{
    private const string Special = "<>()[]\\,;:\"";
    private const int LocalLength = 64;

    public MailAddressAttribute()
        : base(DataType.EmailAddress)
    {
    }

    public override bool IsValid(object? value) => value is null or "" || (value is string text && IsAddress(text.Trim()));

    public static bool IsAddress(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at is > 0 and <= LocalLength && at == text.LastIndexOf('@') && text.All(IsOrdinary)
            && IsDotted(text[..at]) && IsDotted(text[(at + 1)..]);
    }

    // Letters of every script are fine; what is invisible or splits a header is not.
    private static bool IsOrdinary(char character) => !char.IsWhiteSpace(character)
        && char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse)
        && !Special.Contains(character, StringComparison.Ordinal);

    private static bool IsDotted(string part) => part.Split('.').All(label => label.Length > 0);
}
