using Exchange.Framework.Mvc;

namespace Exchange.Products.ViewModels;

/// <param name="Obstacle">Msgid: why there are no products here; null when there can be.</param>
/// <param name="NotOffering">Msgid: why nobody sees them; null when everybody does.</param>
internal sealed record DeskProductsPage(string? Obstacle, string? NotOffering, bool CanManage, Page<DeskProductRow> Rows);
