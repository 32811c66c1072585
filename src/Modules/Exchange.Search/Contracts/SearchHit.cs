namespace Exchange.Search.Contracts;

/// <param name="TitleHtml">HTML-encoded, hits in <c>mark</c> elements.</param>
/// <param name="SnippetHtml">The piece of the summary with most hits, encoded and marked likewise; empty when there is none.</param>
/// <param name="Card">The source's own JSON.</param>
public sealed record SearchHit(Guid Id, string Title, string TitleHtml, string SnippetHtml, string Card);
