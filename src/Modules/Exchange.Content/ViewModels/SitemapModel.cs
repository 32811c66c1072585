using Exchange.Framework.Navigation;

namespace Exchange.Content.ViewModels;

public sealed record SitemapModel(IReadOnlyList<NavigationItem> Areas, IReadOnlyList<NavigationItem> Footer);
