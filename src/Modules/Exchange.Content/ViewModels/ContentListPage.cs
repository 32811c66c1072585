using Exchange.Content.Contracts;
using Exchange.Framework.Mvc;

namespace Exchange.Content.ViewModels;

/// <summary>The editors' list with its filters as they were asked. What is a translation of the row above it stands below that row.</summary>
internal sealed record ContentListPage(Page<ContentRow> Rows, IReadOnlyList<ContentTypeDefinition> Types, ContentListFilter Filter, bool MayImport) : IPaged
{
    public bool IsPastTheEnd => Rows.IsPastTheEnd;
}
