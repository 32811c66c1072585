namespace Exchange.Parties.Domain;

internal enum PartyEvidenceKind
{
    /// <summary>Business licence or certificate of the legal person.</summary>
    Licence,

    /// <summary>Extract of a register abroad.</summary>
    ForeignRegister,
}
