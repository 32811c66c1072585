using System.Text.RegularExpressions;
using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>Numbers of the kinds other than patents (rules §13.4).</summary>
internal static partial class RightNumber
{
    public const int MaxLength = WrittenForm.MaxLength;

    /// <summary>Returns the normalised number, or an English msgid that says what the number must look like.</summary>
    /// <param name="niceClass">Trademarks only: class 1 to 45.</param>
    public static (string? Number, string? Error) Check(IpKind kind, string? text, int? niceClass)
    {
        if (text?.Trim().Length > MaxLength)
        {
            return (null, "The number is too long: at most 60 characters.");
        }

        var folded = WrittenForm.Fold(text);
        if (folded.Length == 0)
        {
            return (null, "Enter the number of the right.");
        }

        return kind switch
        {
            IpKind.Patent => throw new ArgumentOutOfRangeException(nameof(kind), "Patents have numbers of their own."),
            IpKind.Trademark when !Trademark().IsMatch(folded) => (null, "A trademark registration number has at most 8 digits."),
            IpKind.Trademark when niceClass is not (>= 1 and <= 45) => (null, "Enter the class of the trademark, 1 to 45."),
            IpKind.Trademark => ($"{folded}-{niceClass}", null),
            IpKind.Software => Match(Software(), folded, "A software registration number looks like 2019SR0123456."),
            IpKind.PlantVariety => Match(PlantVariety(), folded, "A plant variety number starts with CNA and at least 8 digits, such as CNA20191234567."),
            IpKind.LayoutDesign => Match(LayoutDesign(), folded, "A layout design number looks like BS.195001234."),

            // Copyright and geographical indications have no fixed form.
            IpKind.Copyright or IpKind.GeographicalIndication => (folded, null),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static (string? Number, string? Error) Match(Regex form, string folded, string error) =>
        form.IsMatch(folded) ? (folded, null) : (null, error);

    [GeneratedRegex(@"^\d{1,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Trademark();

    [GeneratedRegex(@"^\d{4}SR\d{6,7}$", RegexOptions.CultureInvariant)]
    private static partial Regex Software();

    [GeneratedRegex(@"^CNA\d{8,}[0-9A-Z.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlantVariety();

    [GeneratedRegex(@"^BS\.\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex LayoutDesign();
}
