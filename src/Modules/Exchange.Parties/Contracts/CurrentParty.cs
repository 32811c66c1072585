namespace Exchange.Parties.Contracts;

public sealed record CurrentParty(PartySummary Party, MemberRole Role)
{
    /// <summary>May change rights, listings and inquiries of the party.</summary>
    public bool CanManage => Role is MemberRole.Administrator or MemberRole.Manager;
}
