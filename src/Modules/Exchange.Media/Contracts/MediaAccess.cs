namespace Exchange.Media.Contracts;

/// <summary>Who may take from the library and put into it.</summary>
public static class MediaAccess
{
    public const string PermissionName = "ManageMedia";
}
