namespace Exchange.Investing.Domain;

internal enum RoadshowState
{
    Draft,

    /// <summary>Announced: owners apply, investors sign up.</summary>
    Open,

    /// <summary>Over; attendance is known.</summary>
    Held,
    Cancelled,
}
