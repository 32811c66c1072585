using Exchange.Framework.Mvc;

namespace Exchange.Investing.Domain;

/// <summary>What the operator writes of a session.</summary>
/// <param name="Link">Of an online meeting; for those who take part alone.</param>
internal sealed record RoadshowPlan(
    string Title, string? Text, DateTimeOffset StartsAt, int SlotMinutes, int Slots, int Capacity, string? Place, string? Link)
{
    public Result Check()
    {
        if (string.IsNullOrWhiteSpace(Place) && string.IsNullOrWhiteSpace(Link))
        {
            return Result.Fail("Name the place, or the address of the online meeting, or both.", nameof(Place));
        }

        if (!string.IsNullOrWhiteSpace(Link) && !(Uri.TryCreate(Link.Trim(), UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
        {
            return Result.Fail("Write the whole address, beginning with https://.", nameof(Link));
        }

        if (SlotMinutes is < 5 or > 120)
        {
            return Result.Fail("A slot lasts 5 to 120 minutes.", nameof(SlotMinutes));
        }

        if (Slots is < 1 or > 24)
        {
            return Result.Fail("A session has 1 to 24 slots.", nameof(Slots));
        }

        return Capacity is < 1 or > 1000 ? Result.Fail("A session has 1 to 1000 seats.", nameof(Capacity)) : Result.Success;
    }
}
