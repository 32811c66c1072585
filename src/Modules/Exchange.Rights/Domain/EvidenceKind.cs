namespace Exchange.Rights.Domain;

/// <summary>What shows that a party may dispose of a right.</summary>
internal enum EvidenceKind
{
    /// <summary>The owner's name in the register is the party's name or a recorded former one.</summary>
    SameName,
    RegisterExtract,
    PowerOfAttorney,
}
