using Exchange.Investing.Domain;

namespace Exchange.Investing.ViewModels;

/// <param name="Said">What the listing says to the criterion, in the reader's words.</param>
internal sealed record MatchLine(Criterion Criterion, bool IsMet, string Said);
