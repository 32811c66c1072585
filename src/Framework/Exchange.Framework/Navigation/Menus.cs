namespace Exchange.Framework.Navigation;

public static class Menus
{
    /// <summary>The public site's main navigation.</summary>
    public const string Main = "main";

    /// <summary>"My desk" of a signed-in person.</summary>
    public const string Desk = "desk";

    /// <summary>The operator's desk.</summary>
    public const string Admin = "admin";

    /// <summary>Foot of every page.</summary>
    public const string Footer = "footer";

    /// <summary>Public pages that stand in no other menu; the site map shows them with those of the main navigation.</summary>
    public const string SiteMap = "sitemap";
}
