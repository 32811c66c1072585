using Exchange.Content.Contracts;
using Exchange.Framework.Mvc;

namespace Exchange.Content.ViewModels;

internal sealed record VersionsPage(ContentItemInfo Item, Page<VersionRow> Rows);
