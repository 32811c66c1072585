using Exchange.Search.Contracts;

namespace Exchange.Watching.ViewModels;

internal sealed record NewSearchPage(CatalogAddress Address, SearchForm Form);
