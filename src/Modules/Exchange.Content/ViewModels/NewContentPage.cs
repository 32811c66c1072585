using Exchange.Content.Contracts;

namespace Exchange.Content.ViewModels;

public sealed record NewContentPage(NewContentForm Form, IReadOnlyList<ContentTypeDefinition> Types);
