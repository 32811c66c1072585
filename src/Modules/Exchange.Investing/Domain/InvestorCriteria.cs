using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;

namespace Exchange.Investing.Domain;

/// <summary>
/// What an investor looks for. A listing meets a criterion by any of its values; a criterion without values is none. Nothing
/// else makes a match: nobody is recommended (patent law art. 79).
/// </summary>
/// <param name="Fields">Nodes of the taxonomy; one of the first level stands for those below it.</param>
/// <param name="Readiness">Of <see cref="ReadinessGroups"/>.</param>
/// <param name="FromFen">Smallest amount put into one undertaking.</param>
internal sealed record InvestorCriteria(
    IReadOnlyList<string> Fields, IReadOnlyList<string> Readiness, IReadOnlyList<OfferMode> Modes, long? FromFen, long? ToFen,
    IReadOnlyList<string> Districts)
{
    public const long LargestFen = 100_000_000_000_000;

    public IReadOnlyList<Criterion> Set =>
    [
        .. Enum.GetValues<Criterion>().Where(criterion => criterion switch
        {
            Criterion.Field => Fields.Count > 0,
            Criterion.Readiness => Readiness.Count > 0,
            Criterion.Mode => Modes.Count > 0,
            Criterion.Ticket => FromFen is not null || ToFen is not null,
            _ => Districts.Count > 0,
        }),
    ];

    public Result Check()
    {
        if (FromFen is <= 0 or > LargestFen)
        {
            return Result.Fail(AmountError, "From");
        }

        if (ToFen is <= 0 or > LargestFen)
        {
            return Result.Fail(AmountError, "To");
        }

        if (FromFen > ToFen)
        {
            return Result.Fail("The largest amount is below the smallest one. Exchange them or leave one empty.", "To");
        }

        return Set.Count == 0 ? Result.Fail("Choose at least one criterion: field, readiness, mode, amount or district.") : Result.Success;
    }

    /// <summary>Of those amounts the ones that matter to the investor: of the modes chosen, or of all where none is.</summary>
    public IReadOnlyList<OfferAmount> OfChosenModes(IReadOnlyList<OfferAmount> amounts) => Modes.Count == 0 ? amounts : [.. amounts.Where(a => Modes.Contains(a.Mode))];

    /// <param name="card">The listing.</param>
    /// <param name="amounts">What its modes ask for.</param>
    public bool IsMet(Criterion criterion, ListingCard card, IReadOnlyList<OfferAmount> amounts) => criterion switch
    {
        Criterion.Field => card.Taxonomy.Any(node => Fields.Contains(node) || Fields.Contains(node.Split('-')[0])),
        Criterion.Readiness => card.Readiness is { } level && Readiness.Contains(ReadinessGroups.Of(level)),
        Criterion.Mode => Modes.Any(mode => card.Modes.Contains(ModeNames.ApiName(mode))),
        Criterion.Ticket => OfChosenModes(amounts).Any(a => a.ToFen >= (FromFen ?? 1) && a.FromFen <= (ToFen ?? LargestFen)),
        Criterion.District => card.District is { } district && Districts.Contains(district),
        _ => false,
    };

    private const string AmountError = "Write an amount above 0 and up to one trillion yuan.";
}
