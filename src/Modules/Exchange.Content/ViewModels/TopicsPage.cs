namespace Exchange.Content.ViewModels;

/// <summary>All topics that published texts carry.</summary>
public sealed record TopicsPage(IReadOnlyList<TopicCount> Topics, IReadOnlyList<TopicCount> Technologies);
