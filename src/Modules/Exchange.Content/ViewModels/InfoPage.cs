using Exchange.Content.Contracts;
using Exchange.Framework.Mvc;

namespace Exchange.Content.ViewModels;

/// <summary>A list of texts.</summary>
/// <param name="Type">The section; null for all.</param>
/// <param name="Topics">Topics that published texts carry.</param>
public sealed record InfoPage(
    Page<ContentSummary> Rows, ContentTypeDefinition? Type, IReadOnlyList<ContentTypeDefinition> Types, string? Topic, IReadOnlyList<ContentTopic> Topics);
