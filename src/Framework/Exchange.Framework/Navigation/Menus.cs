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
}
