namespace Exchange.Products.Domain;

/// <summary>What the reference band says of a valuation fee (rules §11.6).</summary>
internal enum FeeSignal
{
    WithinBand,
    LowPrice,
    OverCharge,
}
