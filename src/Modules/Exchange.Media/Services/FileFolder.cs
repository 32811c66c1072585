using System.Security.Cryptography;
using Exchange.Framework.Data;
using Exchange.Media.Domain;

namespace Exchange.Media.Services;

/// <summary>
/// The bytes on disk, each content once under its SHA-256. A file appears complete or not at all: it is written beside
/// its place and moved there.
/// </summary>
internal sealed class FileFolder
{
    private readonly DataFolder _folder;

    private readonly TimeProvider _time;

    public FileFolder(DataFolder folder, TimeProvider time)
    {
        _folder = folder;
        _time = time;
    }

    /// <summary>A new file that is deleted when closed unless it was moved to its place.</summary>
    public FileStream CreateTemporary() => new(
        Path.Combine(_folder.Folder("files", "incoming"), Guid.CreateVersion7().ToString("N")),
        FileMode.CreateNew,
        FileAccess.ReadWrite,
        FileShare.Read | FileShare.Delete,
        1 << 16,
        FileOptions.Asynchronous);

    /// <summary>Moves a written file to the place of its content.</summary>
    /// <returns>SHA-256 in lower-case hexadecimal digits.</returns>
    public async Task<string> KeepAsync(FileStream written, CancellationToken cancellationToken)
    {
        written.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancellationToken));
        written.Flush(flushToDisk: true);
        var path = PathOf(hash);
        Place(written.Name, path);

        // Kept anew, also where the same content lay unused: the clean-up leaves it alone for a day.
        File.SetLastWriteTimeUtc(path, _time.GetUtcNow().UtcDateTime);
        return hash;
    }

    public string PathOf(string hash) => Path.Combine(_folder.Folder("files", hash[..2]), hash);

    public string VariantPathOf(string hash, int width, PictureCrop? crop) => Path.Combine(
        VariantFolderOf(hash),
        crop is { } part
            ? FormattableString.Invariant($"{hash}-{width}-{part.Ratio}-{part.FocalX}-{part.FocalY}.webp")
            : FormattableString.Invariant($"{hash}-{width}.webp"));

    /// <summary>Hashes of the contents that were last kept before the instant.</summary>
    public IEnumerable<string> ListKept(DateTimeOffset before) =>
        Directory.EnumerateDirectories(_folder.Folder("files"), "??")
            .SelectMany(folder => Directory.EnumerateFiles(folder, new string('?', 64)))
            .Where(path => File.GetLastWriteTimeUtc(path) < before.UtcDateTime)
            .Select(path => Path.GetFileName(path));

    /// <summary>Removes a content and its smaller pictures.</summary>
    /// <returns>False when it was kept again since.</returns>
    public bool Remove(string hash, DateTimeOffset before)
    {
        var path = PathOf(hash);
        if (File.GetLastWriteTimeUtc(path) >= before.UtcDateTime)
        {
            return false;
        }

        File.Delete(path);
        foreach (var variant in Directory.EnumerateFiles(VariantFolderOf(hash), $"{hash}-*"))
        {
            File.Delete(variant);
        }

        return true;
    }

    /// <summary>What is there already is the same content.</summary>
    public static void Place(string from, string to)
    {
        if (!File.Exists(to))
        {
            File.Move(from, to, overwrite: true);
        }
    }

    private string VariantFolderOf(string hash) => _folder.Folder("files", "variants", hash[..2]);
}
