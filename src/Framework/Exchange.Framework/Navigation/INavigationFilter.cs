namespace Exchange.Framework.Navigation;

/// <summary>Leaves out of a menu what is of no use to the person. What the person may do is decided where it is done.</summary>
public interface INavigationFilter
{
    /// <param name="item">One with <see cref="NavigationItem.For"/>.</param>
    Task<bool> ShowsAsync(NavigationItem item);
}
