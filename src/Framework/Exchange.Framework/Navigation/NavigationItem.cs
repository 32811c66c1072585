namespace Exchange.Framework.Navigation;

/// <param name="Text">English msgid.</param>
/// <param name="Url">Site-relative address.</param>
/// <param name="Position">Compared by its numbers: 1 &lt; 1.5 &lt; 2 &lt; 10.</param>
/// <param name="Permission">Name of a permission without which the item is not shown; null shows it to everybody.</param>
/// <param name="Group">English msgid of the heading it stands under; null stands alone.</param>
/// <param name="Icon">Name of a symbol of the theme's icon set.</param>
/// <param name="Areas">Further addresses that its pages lie under.</param>
public sealed record NavigationItem(
    string Text, string Url, string Position, string? Permission = null, string? Group = null, string? Icon = null,
    IReadOnlyList<string>? Areas = null)
{
    /// <summary>For whom it is, in the words of the <see cref="INavigationFilter"/> that knows them; null is for everybody. It opens nothing and shuts nothing.</summary>
    public IReadOnlyList<string>? For { get; init; }

    /// <summary>What the header's search field of its pages looks for first; null is whatever has the words.</summary>
    public NavigationSearch? Search { get; init; }
}
