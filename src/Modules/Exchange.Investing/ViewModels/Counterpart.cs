using Exchange.Parties.Contracts;

namespace Exchange.Investing.ViewModels;

/// <summary>The other side, after both have agreed.</summary>
/// <param name="Contact">Masked unless both are verified.</param>
internal sealed record Counterpart(PartySummary Party, ContactCard? Contact);
