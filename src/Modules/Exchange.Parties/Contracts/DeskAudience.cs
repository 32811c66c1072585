namespace Exchange.Parties.Contracts;

/// <summary>For whom words of the desk's menu are: names of <see cref="OrganisationKind"/>.</summary>
public static class DeskAudience
{
    /// <summary>Persons, and who acts for nobody yet.</summary>
    public const string None = "";

    /// <summary>Who may have a profile in the directory of providers.</summary>
    public static IReadOnlyList<string> Providers { get; } =
        Names(OrganisationKind.Bank, OrganisationKind.Guarantor, OrganisationKind.Insurer, OrganisationKind.Appraiser, OrganisationKind.Agency, OrganisationKind.Investor);

    /// <summary>Who gets financing dossiers.</summary>
    public static IReadOnlyList<string> Lenders { get; } =
        Names(OrganisationKind.Bank, OrganisationKind.Guarantor, OrganisationKind.Insurer, OrganisationKind.Appraiser, OrganisationKind.Investor);

    /// <summary>Who may need money on rights of its own.</summary>
    public static IReadOnlyList<string> Firms { get; } = [None, .. Names(OrganisationKind.Enterprise, OrganisationKind.Institute)];

    public static IReadOnlyList<string> Investors { get; } = Names(OrganisationKind.Investor);

    private static IReadOnlyList<string> Names(params OrganisationKind[] kinds) => [.. kinds.Select(kind => kind.ToString())];
}
