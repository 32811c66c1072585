using System.Globalization;

namespace Exchange.Media.Domain;

/// <summary>All folders, with what can be asked of them together.</summary>
internal sealed class FolderTree
{
    private readonly Dictionary<Guid, MediaFolder> _byId;
    private readonly ILookup<Guid?, MediaFolder> _children;

    public FolderTree(IEnumerable<MediaFolder> folders)
    {
        var all = folders.ToList();
        _byId = all.ToDictionary(f => f.Id);
        _children = all.ToLookup(f => f.ParentId);
    }

    public int Count => _byId.Count;

    public MediaFolder? Find(Guid id) => _byId.GetValueOrDefault(id);

    public IEnumerable<MediaFolder> Children(Guid id) => _children[id].OrderBy(f => f.Name, StringComparer.Create(CultureInfo.GetCultureInfo("zh-CN"), ignoreCase: true));

    /// <summary>Every folder below the top with its depth, from 1, each before its children.</summary>
    public IEnumerable<(MediaFolder Folder, int Depth)> Walk() => Walk(MediaFolder.Top, 1);

    /// <summary>From the first level down to the folder itself; empty for the top.</summary>
    public IReadOnlyList<MediaFolder> PathOf(Guid id)
    {
        var path = new List<MediaFolder>();
        for (var folder = Find(id); folder is { ParentId: { } parent } && path.Count <= MediaFolder.MaxDepth; folder = Find(parent))
        {
            path.Insert(0, folder);
        }

        return path;
    }

    /// <summary>Levels that the folder and what is below it take.</summary>
    public int HeightOf(Guid id) => 1 + Children(id).Select(child => HeightOf(child.Id)).DefaultIfEmpty(0).Max();

    public bool IsWithin(Guid id, Guid ancestor) => id == ancestor || PathOf(id).Any(f => f.Id == ancestor);

    public bool HasSibling(Guid parentId, string name, Guid? except) =>
        _children[parentId].Any(f => f.Id != except && f.Key == MediaFolder.KeyOf(name));

    private IEnumerable<(MediaFolder Folder, int Depth)> Walk(Guid id, int depth) =>
        Children(id).SelectMany(child => Walk(child.Id, depth + 1).Prepend((child, depth)));
}
