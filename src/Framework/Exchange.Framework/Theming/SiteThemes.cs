namespace Exchange.Framework.Theming;

/// <summary>Section <c>Themes</c> of the configuration: which theme dresses the site and which the operator's desk.</summary>
internal sealed class SiteThemes
{
    public string Site { get; set; } = "Exchange.Theme";

    public string Admin { get; set; } = "Exchange.AdminTheme";
}
