using Exchange.Content.Contracts;

namespace Exchange.Content.ViewModels;

/// <param name="Types">To choose from.</param>
/// <param name="Topics">To choose from.</param>
internal sealed record DigestPage(DigestForm Form, IReadOnlyList<ContentTypeDefinition> Types, IReadOnlyList<ContentTopic> Topics);
