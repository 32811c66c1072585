using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;
using Exchange.Needs.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Needs.Services;

/// <summary>Asks anew, where an answer is sent and where it is accepted, whether what it rests on can still be given (rules §5 to §7).</summary>
internal sealed class AnswerCheckUp
{
    // The ways in which the owner of a right can let somebody else work it.
    private static readonly TradeQuestion[] _ways =
        [new(TradeMode.Ordinary), new(TradeMode.Sole), new(TradeMode.Exclusive), new(TradeMode.Assignment)];

    private readonly ITradability _tradability;
    private readonly IListingDirectory _listings;
    private readonly IStringLocalizer<AnswerCheckUp> S;

    public AnswerCheckUp(ITradability tradability, IListingDirectory listings, IStringLocalizer<AnswerCheckUp> localizer)
    {
        _tradability = tradability;
        _listings = listings;
        S = localizer;
    }

    /// <returns>Null when nothing stands in the way, or when the answer rests on neither right nor listing. What is not known does not stand in the way.</returns>
    public async Task<Result?> FindObstacleAsync(AnswerKind kind, Guid? subjectId, CancellationToken cancellationToken)
    {
        if (subjectId is not { } id)
        {
            return null;
        }

        if (kind == AnswerKind.Listing)
        {
            return (await _listings.FindAsync([id], cancellationToken)).GetValueOrDefault(id) is { State: ListingState.Published }
                ? null
                : Result.Fail("The listing that the answer rests on is not on offer any more.");
        }

        return (await _tradability.CheckAsync([id], _ways, cancellationToken)).GetValueOrDefault(id) is not { } checkUp
            ? Result.Fail("The right that the answer rests on is not in the register any more.")
            : checkUp.Modes.Any(m => m.Light != TradeLight.Red) ? null : Refusal(checkUp.Modes[0].Findings[0]);
    }

    private Result Refusal(TradeFinding finding) => Result.Fail(
        "The right that the answer rests on can be given in no way today. {0} ({1})", null,
        S[finding.Text, [.. finding.Arguments]].Value, S[finding.Article].Value);
}
