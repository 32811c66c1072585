namespace Exchange.Investing.Domain;

/// <summary>What an investor may look for.</summary>
internal enum Criterion
{
    Field,
    Readiness,
    Mode,
    Ticket,
    District,
}
