namespace Exchange.Investing.Domain;

/// <summary>How much an investor may put in, so roughly that it tells not who it is.</summary>
internal enum TicketBand
{
    NotStated,
    UpToOneMillion,
    UpToFiveMillion,
    UpToTwentyMillion,
    MoreThanTwentyMillion,
}
