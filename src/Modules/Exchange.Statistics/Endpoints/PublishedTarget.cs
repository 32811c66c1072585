namespace Exchange.Statistics.Endpoints;

/// <param name="Instrument">Where the target is set.</param>
public sealed record PublishedTarget(int From, int To, string Instrument, bool IsVerified);
