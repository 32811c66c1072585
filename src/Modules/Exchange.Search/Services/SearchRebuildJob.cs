using System.Globalization;
using Exchange.Framework.Jobs;
using Exchange.Search.Contracts;

namespace Exchange.Search.Services;

/// <summary>Asks all nodes for a rebuild and reports the progress of this one.</summary>
internal sealed class SearchRebuildJob : IJobHandler
{
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(500);

    private readonly SearchEpochs _epochs;
    private readonly IndexNode _node;

    public SearchRebuildJob(SearchEpochs epochs, IndexNode node)
    {
        _epochs = epochs;
        _node = node;
    }

    public string Kind => SearchJobs.Rebuild;

    public string Caption => "Rebuild of the search index";

    public async Task RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        // After a crash the same build goes on being waited for instead of a second one.
        if (!Guid.TryParse(context.Checkpoint, CultureInfo.InvariantCulture, out var epoch))
        {
            epoch = Guid.NewGuid();
            // In this order: a checkpoint whose wish was never stored would be waited for without end.
            await _epochs.SetAsync(epoch, cancellationToken);
            await context.ReportAsync(0, null, epoch.ToString(), cancellationToken);
        }

        while (_node.State != IndexState.Ready || _node.Current?.Epoch != epoch)
        {
            await context.ReportAsync(_node.Done, _node.Total, epoch.ToString(), cancellationToken);
            await Task.Delay(_look, cancellationToken);
            if (await _epochs.GetAsync(cancellationToken) is var wanted && wanted != epoch)
            {
                // Somebody asked for a newer one, which serves this wish too.
                epoch = wanted;
            }
        }

        await context.ReportAsync(_node.Documents, _node.Documents, epoch.ToString(), cancellationToken);
    }
}
