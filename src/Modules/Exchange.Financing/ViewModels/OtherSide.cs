using Exchange.Parties.Contracts;

namespace Exchange.Financing.ViewModels;

/// <summary>The other side after a choice.</summary>
/// <param name="Contact">Masked unless both are verified.</param>
internal sealed record OtherSide(PartySummary Party, ContactCard? Contact);
