namespace Exchange.Framework.Navigation;

/// <summary>A module's words in the menus.</summary>
public interface INavigationProvider
{
    /// <param name="menu">One of <see cref="Menus"/>.</param>
    IEnumerable<NavigationItem> GetItems(string menu);
}
