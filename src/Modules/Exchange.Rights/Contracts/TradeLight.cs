namespace Exchange.Rights.Contracts;

/// <summary>How a right stands for a mode; the greater one decides.</summary>
public enum TradeLight
{
    /// <summary>Nothing on record stands in the way, and the record is fresh enough to say so.</summary>
    Green,

    /// <summary>Possible; something must be known or done first.</summary>
    Amber,

    /// <summary>Not known here, or looked up too long ago.</summary>
    Grey,

    /// <summary>The law or the register stands in the way.</summary>
    Red,
}
