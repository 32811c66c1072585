using Exchange.Framework.Jobs;
using Exchange.Search.Contracts;

namespace Exchange.Admin.ViewModels;

/// <param name="Documents">Things in the index of the node that answers.</param>
/// <param name="Job">The newest rebuild; null when there was none.</param>
internal sealed record IndexPage(IndexState State, int Documents, Job? Job)
{
    public bool IsRunning => Job?.State is JobState.Queued or JobState.Running;
}
