using Exchange.Financing.Domain;
using Exchange.Framework.Time;
using Exchange.Rights.Contracts;

namespace Exchange.Financing.Services;

/// <summary>Asks for the rights of a dossier, where it is sent, what CNIPA would refuse a pledge for (rules §9.3).</summary>
internal sealed class PledgeCheck
{
    private readonly ITradability _tradability;
    private readonly SiteClock _clock;

    public PledgeCheck(ITradability tradability, SiteClock clock)
    {
        _tradability = tradability;
        _clock = clock;
    }

    /// <summary>One for each right that stands in the way; what is not known, or has to be declared or done first, does not.</summary>
    public Task<IReadOnlyList<PledgeObstacle>> FindAsync(Dossier dossier, CancellationToken cancellationToken) =>
        FindAsync(dossier.RightIds, dossier.TermMonths, cancellationToken);

    /// <param name="rightIds">Those asked about.</param>
    /// <param name="months">For which the right would secure a debt; null while that is not known.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IReadOnlyList<PledgeObstacle>> FindAsync(IReadOnlyCollection<Guid> rightIds, int? months, CancellationToken cancellationToken)
    {
        var question = new TradeQuestion(TradeMode.Pledge) { EndsOn = months is { } term ? _clock.Today.AddMonths(term) : null };
        var checkUps = await _tradability.CheckAsync(rightIds, [question], cancellationToken);
        return
        [
            .. checkUps.Values.Where(c => c.Modes[0].Light == TradeLight.Red).OrderBy(c => c.Number, StringComparer.Ordinal)
                .Select(c => new PledgeObstacle(c.RightId, c.Number, c.Title, c.Modes[0].Findings[0])),
        ];
    }
}
