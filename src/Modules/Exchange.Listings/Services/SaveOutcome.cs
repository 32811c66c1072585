using Exchange.Framework.Mvc;
using Exchange.Listings.ViewModels;

namespace Exchange.Listings.Services;

/// <summary>What became of a form.</summary>
/// <param name="IsMissing">No such listing for this person.</param>
/// <param name="Stored">Set when somebody else saved in between: the listing as it stands now.</param>
/// <param name="Errors">What must be mended, by field.</param>
internal sealed record SaveOutcome(bool IsMissing, ListingForm? Stored, IReadOnlyList<Result> Errors)
{
    public static SaveOutcome Missing { get; } = new(true, null, []);

    public static SaveOutcome Saved { get; } = new(false, null, []);

    public static SaveOutcome Conflict(ListingForm stored) => new(false, stored, []);

    public static SaveOutcome Invalid(IReadOnlyList<Result> errors) => new(false, null, errors);
}
