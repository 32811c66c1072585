using Exchange.Content.Contracts;

namespace Exchange.Content.ViewModels;

/// <param name="Number">As the editor wrote it.</param>
/// <param name="Card">Null when it is not public.</param>
internal sealed record EmbedView(string Number, EmbedCard? Card);
