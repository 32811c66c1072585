using System.Collections.Concurrent;
using System.Globalization;
using Exchange.Media.Domain;

namespace Exchange.Media.Services;

/// <summary>Smaller pictures, made at the first request and kept on disk; many requests at once make one.</summary>
internal sealed class VariantCache
{
    private readonly FileFolder _folder;
    private readonly ImageCodec _codec;
    private readonly ConcurrentDictionary<string, Lazy<Task>> _running = new(StringComparer.Ordinal);

    public VariantCache(FileFolder folder, ImageCodec codec)
    {
        _folder = folder;
        _codec = codec;
    }

    /// <summary>The widths that can be asked for; any other would let strangers fill the disk.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 800, 1600];

    /// <summary>How many pictures this process has made.</summary>
    public int Made => _made;

    private int _made;

    /// <param name="crop">Null for the whole picture.</param>
    /// <returns>Path of the WebP.</returns>
    public async Task<string> GetAsync(string hash, int width, PictureCrop? crop, CancellationToken cancellationToken)
    {
        var path = _folder.VariantPathOf(hash, width, crop);
        if (!File.Exists(path))
        {
            // One caller going away must not take the picture from the others: the work itself is not cancelled.
            var work = _running.GetOrAdd(path, _ => new Lazy<Task>(() => MakeAsync(hash, width, crop, path)));
            await work.Value.WaitAsync(cancellationToken);
        }

        return path;
    }

    /// <summary>Makes the whole picture in every width at once, so that it is decoded once for all of them.</summary>
    /// <param name="pictureWidth">Widths beyond the first that holds it whole would be the same picture again.</param>
    public async Task MakeAllAsync(string hash, int pictureWidth)
    {
        var widths = WidthsFor(pictureWidth).Where(w => !File.Exists(_folder.VariantPathOf(hash, w, null))).ToList();
        if (widths.Count > 0)
        {
            await MakeAsync(hash, widths, null);
        }
    }

    public static bool TryWidth(string text, out int width)
    {
        width = Widths.FirstOrDefault(known => known.ToString(CultureInfo.InvariantCulture) == text);
        return width > 0;
    }

    /// <summary>The widths that differ for a picture of this width.</summary>
    public static IEnumerable<int> WidthsFor(int pictureWidth) => Widths.Where((_, i) => i == 0 || Widths[i - 1] < pictureWidth);

    /// <summary>The one for browsers that do not choose.</summary>
    public static int MiddleFor(int pictureWidth) => WidthsFor(pictureWidth).Take(2).Last();

    private async Task MakeAsync(string hash, int width, PictureCrop? crop, string path)
    {
        await Task.Yield();
        try
        {
            if (!File.Exists(path))
            {
                await MakeAsync(hash, [width], crop);
            }
        }
        finally
        {
            _running.TryRemove(path, out _);
        }
    }

    private async Task MakeAsync(string hash, IReadOnlyList<int> widths, PictureCrop? crop)
    {
        var temporary = widths.ToDictionary(w => w, _ => _folder.CreateTemporary());
        try
        {
            await using (var source = File.OpenRead(_folder.PathOf(hash)))
            {
                await _codec.WriteVariantsAsync(source, crop, temporary.ToDictionary(t => t.Key, Stream (t) => t.Value));
            }

            foreach (var (width, file) in temporary)
            {
                await file.FlushAsync();
                FileFolder.Place(file.Name, _folder.VariantPathOf(hash, width, crop));
                Interlocked.Increment(ref _made);
            }
        }
        finally
        {
            foreach (var file in temporary.Values)
            {
                await file.DisposeAsync();
                File.Delete(file.Name);
            }
        }
    }
}
