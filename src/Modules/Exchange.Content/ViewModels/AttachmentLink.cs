namespace Exchange.Content.ViewModels;

public sealed record AttachmentLink(string Name, string Url);
