namespace Exchange.Content.ViewModels;

internal sealed record AttachmentLink(string Name, string Url);
