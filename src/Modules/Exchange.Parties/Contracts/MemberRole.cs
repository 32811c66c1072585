namespace Exchange.Parties.Contracts;

/// <summary>What a person may do for a party; what each may do stands in docs/roles.md.</summary>
public enum MemberRole
{
    /// <summary>Everything, including members and verification.</summary>
    Administrator,

    /// <summary>Rights, listings and inquiries.</summary>
    Manager,

    /// <summary>Reads what the party sees; changes nothing.</summary>
    Viewer,
}
