namespace Exchange.Products.Domain;

/// <summary>A price for one value appraised, beside the reference.</summary>
/// <param name="Fee">In fen; null where it cannot be reckoned.</param>
internal sealed record FeeComparison(long Value, long? Fee, long Low, long High, FeeSignal? Signal)
{
    public bool IsOutside => Signal is FeeSignal.LowPrice or FeeSignal.OverCharge;
}
