namespace Exchange.Products.Domain;

/// <summary>One step of a progressive fee.</summary>
/// <param name="ToFen">Value up to which it counts.</param>
/// <param name="Low">Hundredths of a per mille.</param>
/// <param name="High">Hundredths of a per mille.</param>
internal sealed record FeeStep(long ToFen, int Low, int High);
