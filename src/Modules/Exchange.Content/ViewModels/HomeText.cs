using Exchange.Content.Contracts;
using Exchange.Media.Contracts;

namespace Exchange.Content.ViewModels;

public sealed record HomeText(ContentText Text, MediaEntry? Picture);
