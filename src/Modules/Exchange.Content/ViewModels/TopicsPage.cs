namespace Exchange.Content.ViewModels;

/// <summary>All topics that published texts carry.</summary>
internal sealed record TopicsPage(IReadOnlyList<TopicCount> Topics, IReadOnlyList<TopicCount> Technologies);
