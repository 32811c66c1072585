namespace Exchange.Parties.Contracts;

public enum PartyKind
{
    /// <summary>A Chinese organisation with a unified social credit code.</summary>
    Organisation,
    NaturalPerson,
    ForeignEntity,
}
