using Exchange.Listings.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>Who acts on a listing, and when.</summary>
/// <param name="Today">The site's calendar day of that instant.</param>
internal sealed record Actor(EventActor Side, string? UserId, DateTimeOffset Now, DateOnly Today)
{
    public static Actor System(DateTimeOffset now, DateOnly today) => new(EventActor.System, null, now, today);
}
