namespace Exchange.Investing.Domain;

internal static class TicketBands
{
    private const long OneMillionYuan = 100_000_000;

    /// <summary>By the largest amount, else by the smallest.</summary>
    public static TicketBand Of(long? fromFen, long? toFen) => (toFen ?? fromFen) switch
    {
        null => TicketBand.NotStated,
        <= OneMillionYuan => TicketBand.UpToOneMillion,
        <= 5 * OneMillionYuan => TicketBand.UpToFiveMillion,
        <= 20 * OneMillionYuan => TicketBand.UpToTwentyMillion,
        _ => TicketBand.MoreThanTwentyMillion,
    };
}
