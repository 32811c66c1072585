using Exchange.Content.Contracts;
using Exchange.Media.Contracts;

namespace Exchange.Content.ViewModels;

internal sealed record HomeText(ContentText Text, MediaEntry? Picture);
