using Exchange.Parties.Contracts;

namespace Exchange.Experts.Domain;

/// <summary>
/// Experts recuse (Asset Appraisal Law, art. 13(6); rules §13.7): nobody is drawn for, or answers, a matter of an organisation
/// that employs them or to which they have declared a tie.
/// </summary>
internal static class Recusal
{
    // Shorter names stand in too many others by chance.
    private const int Telling = 4;

    /// <summary>
    /// Names agree when they are the same but for writing, or when one stands within the other, as a university's stands in that
    /// of its school. Rather one recusal too many than one too few.
    /// </summary>
    public static bool Agree(string one, string other)
    {
        var (left, right) = (PartyName.Normalise(one), PartyName.Normalise(other));
        return left == right
            || (Math.Min(left.Length, right.Length) >= Telling
                && (left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal)));
    }

    /// <param name="parties">Names of the organisations of the matter, former ones included.</param>
    public static bool Holds(Expert expert, IReadOnlyCollection<string> parties) =>
        parties.Any(party => (expert.Employer.Length > 0 && Agree(expert.Employer, party)) || expert.Interests.Any(i => Agree(i.Organisation, party)));
}
