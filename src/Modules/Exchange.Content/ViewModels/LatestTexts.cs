using Exchange.Content.Contracts;
using Exchange.Media.Contracts;

namespace Exchange.Content.ViewModels;

/// <param name="Picture">The first one of the first text; null when it has none.</param>
internal sealed record LatestTexts(ContentTypeDefinition Type, IReadOnlyList<ContentSummary> Rows, MediaEntry? Picture);
