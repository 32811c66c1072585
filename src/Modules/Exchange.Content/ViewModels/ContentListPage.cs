using Exchange.Content.Contracts;
using Exchange.Framework.Mvc;

namespace Exchange.Content.ViewModels;

/// <summary>The editors' list with its filters as they were asked.</summary>
internal sealed record ContentListPage(
    Page<ContentRow> Rows, IReadOnlyList<ContentTypeDefinition> Types, string Type, string State, string Language, string Text,
    bool MayImport)
{
    public bool IsFiltered => Type.Length + State.Length + Language.Length + Text.Length > 0;
}
