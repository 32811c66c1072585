namespace Exchange.Rights.Domain;

internal enum PersonRole
{
    Applicant,
    Inventor,
    Agent,

    /// <summary>Owner by a register extract that the operator has accepted; takes the place of the applicants.</summary>
    Owner,
}
