using System.Collections.Concurrent;

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

    /// <returns>Path of the WebP.</returns>
    public async Task<string> GetAsync(string hash, int width, CancellationToken cancellationToken)
    {
        var path = _folder.VariantPathOf(hash, width);
        if (!File.Exists(path))
        {
            // One caller going away must not take the picture from the others: the work itself is not cancelled.
            var work = _running.GetOrAdd(path, _ => new Lazy<Task>(() => MakeAsync(hash, width, path)));
            await work.Value.WaitAsync(cancellationToken);
        }

        return path;
    }

    private async Task MakeAsync(string hash, int width, string path)
    {
        await Task.Yield();
        try
        {
            if (File.Exists(path))
            {
                return;
            }

            await using var temporary = _folder.CreateTemporary();
            try
            {
                await using (var source = File.OpenRead(_folder.PathOf(hash)))
                {
                    await _codec.WriteVariantAsync(source, width, temporary);
                }

                await temporary.FlushAsync();
                FileFolder.Place(temporary.Name, path);
                Interlocked.Increment(ref _made);
            }
            finally
            {
                File.Delete(temporary.Name);
            }
        }
        finally
        {
            _running.TryRemove(path, out _);
        }
    }
}
