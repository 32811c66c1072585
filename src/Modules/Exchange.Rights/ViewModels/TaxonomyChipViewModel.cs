namespace Exchange.Rights.ViewModels;

public sealed record TaxonomyChipViewModel(string Code, string Label, bool IsExportSensitive, string? ManualReason);
