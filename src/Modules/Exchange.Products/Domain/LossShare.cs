namespace Exchange.Products.Domain;

/// <param name="Who">fund, bank, guarantor, insurer or appraiser.</param>
/// <param name="Share">Basis points of the loss.</param>
internal sealed record LossShare(string Who, int Share);
