using Exchange.Content.Contracts;

namespace Exchange.Content.ViewModels;

internal sealed record NewContentPage(NewContentForm Form, IReadOnlyList<ContentTypeDefinition> Types);
