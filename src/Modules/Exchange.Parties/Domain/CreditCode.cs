using System.Globalization;
using System.Text;

namespace Exchange.Parties.Domain;

/// <summary>A unified social credit code after GB 32100-2015 (rules §2).</summary>
/// <param name="Normalised">Folded to half width, upper case, without blanks; with the check character when that was missing.</param>
/// <param name="Expected">The computed check character, where the rest allows to compute one.</param>
/// <param name="PassesSecondTest">USC-05: characters 9 to 17 are a GB 11714 code. Some valid codes are not: only a warning.</param>
internal sealed record CreditCode(string Normalised, CreditCodeError Error, char? Expected, bool PassesSecondTest)
{
    public const int Length = 18;

    // USC-02: I, O, Z, S and V are not used.
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int OrganisationStart = 8;

    private static readonly int[] _organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    public bool IsValid => Error == CreditCodeError.None;

    /// <summary>USC-04: who registers it and as what; "-" when the code is not valid.</summary>
    public string Kind => !IsValid ? "-" : (Normalised[0], Normalised[1]) switch
    {
        ('1', '1') => "government-body",
        ('1', '2') => "public-institution",
        ('1', '3') => "mass-organisation",
        ('2', _) => "diplomatic",
        ('3', _) => "judicial",
        ('4', _) => "cultural",
        ('5', '1') => "social-association",
        ('5', '2') => "private-non-enterprise",
        ('5', '3') => "foundation",
        ('6', _) => "tourism",
        ('7', _) => "religious",
        ('8', _) => "trade-union",
        ('9', '1') => "enterprise",
        ('9', '2') => "sole-trader",
        ('9', '3') => "farmers-cooperative",
        ('A', _) => "military",
        ('N', _) => "agricultural",
        _ => "other",
    };

    /// <summary>A code without its last character gets the computed one.</summary>
    public static CreditCode Parse(string input)
    {
        var text = Normalise(input);
        if (text.Length is not (Length or Length - 1))
        {
            return new CreditCode(text, CreditCodeError.Length, null, false);
        }

        var body = text[..(Length - 1)];
        if (body.Any(c => !Alphabet.Contains(c, StringComparison.Ordinal)))
        {
            return new CreditCode(text, CreditCodeError.Character, null, false);
        }

        // USC-01: characters 3 to 8 are a GB/T 2260 code, which has digits only.
        if (body.AsSpan(2, 6).ContainsAnyExceptInRange('0', '9'))
        {
            return new CreditCode(text, CreditCodeError.Region, null, false);
        }

        var expected = ComputeCheck(body);
        if (text.Length == Length && text[^1] != expected)
        {
            var error = Alphabet.Contains(text[^1], StringComparison.Ordinal) ? CreditCodeError.CheckCharacter : CreditCodeError.Character;
            return new CreditCode(text, error, expected, false);
        }

        return new CreditCode(body + expected, CreditCodeError.None, expected, body[^1] == ComputeOrganisationCheck(body.AsSpan(OrganisationStart, 8)));
    }

    // USC-03: the weights are 3^(i-1) mod 31; a remainder of 0 gives "0".
    private static char ComputeCheck(string body)
    {
        var weight = 1;
        var sum = 0;
        foreach (var character in body)
        {
            sum += Alphabet.IndexOf(character, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }

    // USC-05.
    private static char ComputeOrganisationCheck(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var i = 0; i < code.Length; i++)
        {
            sum += (char.IsAsciiDigit(code[i]) ? code[i] - '0' : code[i] - 'A' + 10) * _organisationWeights[i];
        }

        return (11 - (sum % 11)) switch
        {
            10 => 'X',
            11 => '0',
            var digit => digit.ToString(CultureInfo.InvariantCulture)[0],
        };
    }

    private static string Normalise(string input)
    {
        var result = new StringBuilder(Length);
        foreach (var character in PlainText.Clean(input).Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(character) && character is not ('-' or '\u200B' or '\uFEFF'))
            {
                result.Append(char.ToUpperInvariant(character));
            }
        }

        return result.ToString();
    }
}
