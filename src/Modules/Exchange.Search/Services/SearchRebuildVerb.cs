using System.Globalization;
using Exchange.Framework.Commands;
using Exchange.Framework.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Search.Services;

/// <summary>
/// Builds the index anew: here when no node runs on this data folder, else by the node that does. Other nodes notice the
/// wish in the database and build their own.
/// </summary>
internal sealed class SearchRebuildVerb : IVerb
{
    private const int ReportEvery = 10_000;
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan _patience = TimeSpan.FromHours(2);

    private readonly DataFolder _data;
    private readonly SearchEpochs _epochs;
    private readonly IServiceScopeFactory _scopes;
    private readonly IndexFiller _filler;

    public SearchRebuildVerb(DataFolder data, SearchEpochs epochs, IServiceScopeFactory scopes, IndexFiller filler)
    {
        _data = data;
        _epochs = epochs;
        _scopes = scopes;
        _filler = filler;
    }

    public string Name => "search rebuild";

    public string Usage => "search rebuild: builds the search index anew from the database";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var epoch = Guid.NewGuid();
        await _epochs.SetAsync(epoch, cancellationToken);
        using var folder = NodeFolder.ClaimFirst(_data);
        if (folder is not null)
        {
            var reported = 0;
            using var index = await IndexUpdater.BuildAsync(folder, epoch, _scopes, _filler, _ => { }, (done, total) =>
            {
                var step = done / ReportEvery;
                if (Interlocked.Exchange(ref reported, step) < step)
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"progress\t{done}\t{total}"));
                }
            }, cancellationToken);
            folder.SetCurrent(index.Path, epoch);
            folder.DeleteOthers(index.Path);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"rebuilt\t{index.Count}"));
            return 0;
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_patience);
        while (NodeFolder.FirstEpoch(_data) != epoch)
        {
            await Task.Delay(_look, timeout.Token);
        }

        await output.WriteLineAsync("rebuilt by the running node");
        return 0;
    }
}
