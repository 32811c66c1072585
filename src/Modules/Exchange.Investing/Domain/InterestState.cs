namespace Exchange.Investing.Domain;

internal enum InterestState
{
    /// <summary>The owner has not agreed yet; the investor may or may not have.</summary>
    WaitsForOwner,

    /// <summary>The owner would be named and name the investor; the investor has not agreed.</summary>
    WaitsForInvestor,

    /// <summary>Each sees who the other is.</summary>
    Agreed,

    /// <summary>Declined or withdrawn; nobody is named any more.</summary>
    Ended,
}
