namespace Exchange.Framework.Widgets;

public static class Zones
{
    /// <summary>The home page, below the search.</summary>
    public const string Home = "Home";

    /// <summary>The home page, short lists beside each other.</summary>
    public const string HomeColumns = "HomeColumns";

    /// <summary>Top bar beside the account link: messages and the like.</summary>
    public const string Account = "Account";

    /// <summary>"My desk" of a signed-in person.</summary>
    public const string Desk = "Desk";

    /// <summary>Above the menu of "my desk", on every page of it.</summary>
    public const string DeskMenu = "DeskMenu";

    /// <summary>First page of the operator's desk.</summary>
    public const string AdminHome = "AdminHome";

    /// <summary>An account as the operator sees it; whose it is stands in the route as <c>id</c>.</summary>
    public const string AdminAccount = "AdminAccount";

    /// <summary>Foot of every public page, beside the links.</summary>
    public const string Footer = "Footer";
}
