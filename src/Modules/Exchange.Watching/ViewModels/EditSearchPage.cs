namespace Exchange.Watching.ViewModels;

internal sealed record EditSearchPage(SearchRow Row, SearchForm Form);
