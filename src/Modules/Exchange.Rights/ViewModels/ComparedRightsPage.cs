namespace Exchange.Rights.ViewModels;

/// <param name="WasCut">More were asked for than stand side by side.</param>
internal sealed record ComparedRightsPage(IReadOnlyList<ComparedRight> Rights, bool WasCut);
