using Exchange.Framework.Mvc;

namespace Exchange.Advertising.Services;

/// <param name="Number">Null when nothing was saved.</param>
/// <param name="Errors">Each at its field.</param>
/// <param name="IsMissing">There is no such ad of the party.</param>
internal sealed record AdvertSaved(string? Number, IReadOnlyList<Result> Errors, bool IsMissing = false)
{
    public static AdvertSaved Missing { get; } = new(null, [], IsMissing: true);
}
