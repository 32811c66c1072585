using System.Text;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;

namespace Exchange.Media.Domain;

/// <summary>A folder of the library. The top one is there from the start and holds all others.</summary>
internal sealed class MediaFolder : IVersioned, IAudited
{
    public const int NameLength = 60;

    /// <summary>Levels below the top.</summary>
    public const int MaxDepth = 4;

    /// <summary>As many as one can still look over; the tree is shown whole.</summary>
    public const int MaxFolders = 300;

    public static readonly Guid Top = new("00000000-0000-0000-0000-000000000001");

    private MediaFolder()
    {
    }

    public MediaFolder(Guid parentId, string name)
    {
        ParentId = parentId;
        Rename(name);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Null for the top alone.</summary>
    public Guid? ParentId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared: two folders side by side differ in more than case and width of letters.</summary>
    [NotAudited]
    public string Key { get; private set; } = "";

    /// <summary>How often folders were put below this one: who moves one at the same time as somebody else sees it.</summary>
    [NotAudited]
    public int Arrivals { get; private set; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString();

    public static string KeyOf(string name) => name.Replace('\uFFFE', ' ').Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    public void Rename(string name)
    {
        Name = name;
        Key = KeyOf(name);
    }

    public void MoveTo(Guid parentId) => ParentId = parentId;

    public void NoteArrival() => Arrivals++;
}
