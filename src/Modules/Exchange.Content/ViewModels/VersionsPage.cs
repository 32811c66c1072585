using Exchange.Content.Contracts;
using Exchange.Framework.Mvc;

namespace Exchange.Content.ViewModels;

public sealed record VersionsPage(ContentItemInfo Item, Page<VersionRow> Rows);
