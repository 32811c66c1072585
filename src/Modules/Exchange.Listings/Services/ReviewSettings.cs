namespace Exchange.Listings.Services;

/// <summary>Settings section <c>ReviewSettings</c>.</summary>
internal sealed class ReviewSettings
{
    /// <summary>Within so many hours a submitted listing should be reviewed; older ones are marked.</summary>
    public int ServiceHours { get; set; } = 48;
}
