using Exchange.Admin.Services;
using Exchange.Framework.Events;
using Exchange.Framework.Jobs;
using Exchange.Framework.Mvc;

namespace Exchange.Admin.ViewModels;

/// <param name="Jobs">Null unless the view is one of jobs.</param>
/// <param name="Events">Null unless the view is one of events.</param>
internal sealed record WorkPage(WorkView View, WorkCounts Counts, Page<Job>? Jobs, Page<OutboxMessage>? Events);
