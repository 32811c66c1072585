using Exchange.Framework.Navigation;

namespace Exchange.Content.ViewModels;

public sealed record SitemapModel(IReadOnlyList<NavigationItem> Main, IReadOnlyList<NavigationItem> Footer);
