using Exchange.Framework.Navigation;

namespace Exchange.Content.ViewModels;

internal sealed record SitemapModel(IReadOnlyList<NavigationItem> Areas, IReadOnlyList<NavigationItem> Footer);
