using Exchange.Content.Contracts;

namespace Exchange.Content.ViewModels;

/// <param name="Count">Texts in the reader's lists.</param>
internal sealed record TopicCount(ContentTopic Topic, int Count);
