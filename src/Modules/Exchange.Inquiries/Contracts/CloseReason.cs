namespace Exchange.Inquiries.Contracts;

/// <summary>Why an inquiry ended; a "no" always says why, so that the owner can mend it.</summary>
public enum CloseReason
{
    /// <summary>The technology is too early for the asker.</summary>
    TooEarly,

    /// <summary>The benefit over what exists is not clear.</summary>
    BenefitUnclear,

    /// <summary>The way to the market is not clear.</summary>
    RouteUnclear,

    DescriptionUnclear,
    PriceTooHigh,

    /// <summary>Scope of protection or field of use does not fit.</summary>
    NoFit,

    FoundAnother,

    /// <summary>Only for the side that wrote last: the other one did not reply.</summary>
    NoReply,

    /// <summary>Agreed, or moved on to a deal.</summary>
    Agreed,
}
