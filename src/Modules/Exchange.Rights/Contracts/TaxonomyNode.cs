namespace Exchange.Rights.Contracts;

/// <param name="ExportSensitive">Opens the export checklist for foreign counterparties (rules EXP-06).</param>
public sealed record TaxonomyNode(
    string Code, string NameZh, string NameEn, IReadOnlyList<string> Ipc, IReadOnlyList<string> Keywords,
    bool ExportSensitive, IReadOnlyList<TaxonomyNode> Children);
