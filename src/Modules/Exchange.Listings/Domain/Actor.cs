using Exchange.Listings.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>Who acts on a listing, and when.</summary>
internal sealed record Actor(EventActor Side, string? UserId, DateTimeOffset Now)
{
    public static Actor System(DateTimeOffset now) => new(EventActor.System, null, now);
}
