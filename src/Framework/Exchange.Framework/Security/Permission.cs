namespace Exchange.Framework.Security;

/// <summary>
/// Something a role may be allowed to do. Its name is the name of the authorisation policy and is stored in roles:
/// renaming one is a breaking change.
/// </summary>
public sealed class Permission
{
    public const string ClaimType = "Permission";

    public Permission(string name, string description, params Permission[] impliedBy)
    {
        Name = name;
        Description = description;
        ImpliedBy = impliedBy;
    }

    public string Name { get; }

    /// <summary>English msgid.</summary>
    public string Description { get; }

    /// <summary>Whoever has one of these has this one too.</summary>
    public IReadOnlyList<Permission> ImpliedBy { get; }
}
