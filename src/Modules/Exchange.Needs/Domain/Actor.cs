namespace Exchange.Needs.Domain;

/// <summary>Who acts on a need, and when.</summary>
/// <param name="Today">The site's calendar day of that instant.</param>
internal sealed record Actor(NeedSide Side, string? UserId, DateTimeOffset Now, DateOnly Today)
{
    public static Actor System(DateTimeOffset now, DateOnly today) => new(NeedSide.System, null, now, today);
}
