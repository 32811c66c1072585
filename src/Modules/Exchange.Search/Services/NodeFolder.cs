using System.Globalization;
using Exchange.Framework.Data;

namespace Exchange.Search.Services;

/// <summary>
/// The folder of one node's index. Processes that share a data folder take different ones: the first whose lock is free.
/// A file names the generation that is in use, so that a half-built one is never taken for an index.
/// </summary>
internal sealed class NodeFolder : IDisposable
{
    private const string LockName = "node.lock";
    private const string CurrentName = "current";
    private const int MaxNodes = 64;

    private readonly string _path;
    private readonly FileStream _lock;

    private NodeFolder(string path, FileStream held)
    {
        _path = path;
        _lock = held;
    }

    /// <exception cref="IOException">All are taken.</exception>
    public static NodeFolder Claim(DataFolder data)
    {
        for (var number = 0; number < MaxNodes; number++)
        {
            if (TryClaim(PathOf(data, number)) is { } folder)
            {
                return folder;
            }
        }

        throw new IOException("More processes than expected share this data folder.");
    }

    /// <summary>The first folder, or null when a running node holds it.</summary>
    public static NodeFolder? ClaimFirst(DataFolder data) => TryClaim(PathOf(data, 0));

    /// <summary>The build that the first folder's node has in use; null when there is none.</summary>
    public static Guid? FirstEpoch(DataFolder data) => ReadCurrent(PathOf(data, 0))?.Epoch;

    /// <summary>Full path of the generation in use; null when there is none.</summary>
    public string? Current() => ReadCurrent(_path) is { } current ? Path.Combine(_path, current.Generation) : null;

    /// <summary>Path of a new, empty generation.</summary>
    public string NewGeneration() => Path.Combine(_path, "g-" + Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture));

    /// <summary>From now on this generation is the one in use.</summary>
    public void SetCurrent(string generation, Guid epoch)
    {
        var target = Path.Combine(_path, CurrentName);
        var draft = target + ".new";
        File.WriteAllText(draft, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(generation)} {epoch:N}"));
        File.Move(draft, target, true);
    }

    /// <summary>Deletes all generations but this one.</summary>
    public void DeleteOthers(string generation)
    {
        foreach (var other in Directory.EnumerateDirectories(_path, "g-*").Where(path => Path.GetFileName(path) != Path.GetFileName(generation)))
        {
            Directory.Delete(other, true);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static string PathOf(DataFolder data, int number) => data.Folder("index", number.ToString(CultureInfo.InvariantCulture));

    private static NodeFolder? TryClaim(string path)
    {
        try
        {
            return new NodeFolder(path, new FileStream(Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static (string Generation, Guid Epoch)? ReadCurrent(string path)
    {
        var file = Path.Combine(path, CurrentName);
        if (!File.Exists(file))
        {
            return null;
        }

        var parts = File.ReadAllText(file).Split(' ');
        return parts.Length == 2 && Guid.TryParseExact(parts[1].Trim(), "N", out var epoch) && Path.GetFileName(parts[0]) == parts[0]
            ? (parts[0], epoch)
            : null;
    }
}
