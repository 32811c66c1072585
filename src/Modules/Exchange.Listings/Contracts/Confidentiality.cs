namespace Exchange.Listings.Contracts;

/// <summary>To whom the papers of a contribution are shown (rules §7).</summary>
public enum Confidentiality
{
    Open,
    OnRequest,
    UnderAgreement,
}
