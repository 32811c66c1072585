using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;

namespace Exchange.Providers.Domain;

/// <summary>English msgids that several places share.</summary>
internal static class ProviderTexts
{
    public const string LawFirm = "law-firm";
    public const string NotPublished = "The profile is not published.";
    public const string NotVerified = "The organisation is not verified.";
    public const string LicenceMissing = "A licence that this kind of provider needs is missing.";
    public const string LicenceUnchecked = "A licence that this kind of provider needs has not been checked yet.";
    public const string LicenceNotYet = "A licence that this kind of provider needs is not in force yet.";
    public const string LicenceExpired = "A licence that this kind of provider needs has expired.";
    public const string Stale = "Somebody else has changed this in the meantime. Look at it again, then decide.";

    public static string Of(ReviewState state) => state switch
    {
        ReviewState.Submitted => "Waiting for the check",
        ReviewState.Confirmed => "Checked",
        ReviewState.Refused => "Not confirmed",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(ComplaintState state) => state switch
    {
        ComplaintState.Submitted => "Waiting for the operator",
        ComplaintState.Open => "Waiting for a decision",
        ComplaintState.Upheld => "Complaint upheld",
        ComplaintState.NotUpheld => "Complaint not upheld",
        ComplaintState.Refused => "Complaint not taken up",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The name of a kind in addresses and in the API.</summary>
    public static string NameOf(OrganisationKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Law firms stand apart from agencies (rules §13.7): whose only such licence is that of a law firm is one.</summary>
    public static string NameOf(OrganisationKind kind, IReadOnlyCollection<string> licences) =>
        kind == OrganisationKind.Agency && licences.Contains("law-firm") && !licences.Contains("patent-agency") && !licences.Contains("trademark-agency")
            ? LawFirm
            : NameOf(kind);

    /// <summary>All names, in the order of the kinds.</summary>
    public static IReadOnlyList<string> KindNames { get; } =
        [.. Provider.Kinds.SelectMany(kind => kind == OrganisationKind.Agency ? [NameOf(kind), LawFirm] : new[] { NameOf(kind) })];

    /// <summary>The msgid for such a name; the name itself when unknown.</summary>
    public static string KindOf(string name) =>
        name switch
        {
            LawFirm => "Law firm",
            "agency" => "IP agency",
            _ => null,
        } ?? Provider.Kinds.Where(kind => NameOf(kind) == name).Select(PartyLabels.Of).FirstOrDefault() ?? name;

    /// <summary>Places in the pilot, as addresses and the API name them.</summary>
    public static IReadOnlyList<string> PilotNames(bool isAdmitted, bool isTechBranch) =>
        [.. new[] { isAdmitted ? "admitted" : null, isTechBranch ? "tech-branch" : null }.OfType<string>()];

    /// <summary>The msgid for such a name; the name itself when unknown.</summary>
    public static string PilotOf(string name) => name switch
    {
        "admitted" => "Pilot participant",
        "tech-branch" => "Sci-tech branch",
        _ => name,
    };
}
