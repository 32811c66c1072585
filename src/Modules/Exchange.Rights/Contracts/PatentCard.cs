namespace Exchange.Rights.Contracts;

/// <summary>The card of the search source <c>patents</c>: an item of the list API as it is, written as JSON in camel case.</summary>
/// <param name="PublicationNumber">The latest, such as <c>CN103631670B</c>.</param>
/// <param name="ApplicationNumber">Such as <c>201210299861.5</c>; null while only a publication is known.</param>
/// <param name="Number">Official written form.</param>
/// <param name="Status"><c>unknown</c>, <c>pending</c>, <c>active</c> or <c>inactive</c>.</param>
/// <param name="Stage">Name of the stage, empty when unknown.</param>
/// <param name="Type"><c>invention</c>, <c>utility-model</c> or <c>design</c>.</param>
/// <param name="TermEnd">Last effective day (rules TRM-03).</param>
/// <param name="Taxonomy">Codes of the V-Ti taxonomy, the primary one first.</param>
/// <param name="Office">Whose register it stands in (WIPO ST.3).</param>
/// <param name="StatusCheckedOn">Day on which the register was last looked at; null when never.</param>
public sealed record PatentCard(
    string? PublicationNumber, string? ApplicationNumber, string Number, string Title, string Status, string Stage, string Url,
    string Type, IReadOnlyList<string> Owners, DateOnly? FilingDate, DateOnly? GrantDate, DateOnly? TermEnd,
    string? Ipc, IReadOnlyList<string> Taxonomy, bool IsDemo, DateOnly? StatusCheckedOn = null, string? StatusSource = null, string Office = Offices.China);
