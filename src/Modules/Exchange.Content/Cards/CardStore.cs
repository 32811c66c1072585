using System.Collections.Concurrent;
using Exchange.Framework.Data;

namespace Exchange.Content.Cards;

/// <summary>The drawn pictures on disk, one for each text; many requests at once draw one.</summary>
internal sealed class CardStore : IDisposable
{
    private readonly DataFolder _folder;
    private readonly CardPainter _painter;
    private readonly ConcurrentDictionary<string, Lazy<Task>> _running = new(StringComparer.Ordinal);

    // Drawing takes the processor: visitors of pages go first.
    private readonly SemaphoreSlim _slots = new(1, 1);

    public CardStore(DataFolder folder, CardPainter painter)
    {
        _folder = folder;
        _painter = painter;
    }

    /// <returns>Path of the PNG.</returns>
    public async Task<string> GetAsync(Guid itemId, string stamp, CardText text, CancellationToken cancellationToken)
    {
        var folder = _folder.Folder("files", "cards");
        var path = Path.Combine(folder, $"{itemId:N}-{stamp}.png");
        if (!File.Exists(path))
        {
            // One caller going away must not take the picture from the others: the work itself is not cancelled.
            var work = _running.GetOrAdd(path, _ => new Lazy<Task>(() => DrawAsync(folder, itemId, path, text)));
            await work.Value.WaitAsync(cancellationToken);
        }

        return path;
    }

    public void Dispose() => _slots.Dispose();

    private async Task DrawAsync(string folder, Guid itemId, string path, CardText text)
    {
        await _slots.WaitAsync();
        var temporary = $"{path}.{Guid.CreateVersion7():N}";
        try
        {
            if (File.Exists(path))
            {
                return;
            }

            await File.WriteAllBytesAsync(temporary, await Task.Run(() => _painter.Paint(text)));
            File.Move(temporary, path, overwrite: true);

            // What the text said before is asked for by its present address no more.
            foreach (var former in Directory.EnumerateFiles(folder, $"{itemId:N}-*.png").Where(file => file != path))
            {
                File.Delete(former);
            }
        }
        finally
        {
            File.Delete(temporary);
            _slots.Release();
            _running.TryRemove(path, out _);
        }
    }
}
