using Exchange.Framework.Mvc;

namespace Exchange.Content.ViewModels;

/// <param name="Kinds">Value and English msgid of each kind.</param>
internal sealed record RecordsPage(Page<RecordRow> Rows, string Query, string Kind, IReadOnlyList<(string Value, string Caption)> Kinds) : IPaged
{
    public bool IsPastTheEnd => Rows.IsPastTheEnd;
}
