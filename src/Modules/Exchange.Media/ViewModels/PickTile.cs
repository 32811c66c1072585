using Exchange.Media.Contracts;

namespace Exchange.Media.ViewModels;

/// <param name="Markdown">What goes into the text.</param>
internal sealed record PickTile(MediaEntry Entry, string Kind, string Markdown);
