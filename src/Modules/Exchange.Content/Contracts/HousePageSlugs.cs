namespace Exchange.Content.Contracts;

/// <summary>The pages that a public site owes its readers. Their address is <c>/pages/{slug}</c>.</summary>
public static class HousePageSlugs
{
    public const string About = "about";
    public const string Contact = "contact";
    public const string Privacy = "privacy";
    public const string Terms = "terms";
    public const string Accessibility = "accessibility";
    public const string OpenData = "open-data";

    public static IReadOnlyList<string> All { get; } = [About, Contact, Privacy, Terms, Accessibility, OpenData];
}
