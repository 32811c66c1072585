using Exchange.Advertising.Domain;

namespace Exchange.Advertising.ViewModels;

internal sealed record PricesPage(PriceForm Form, IReadOnlyList<AdPrice> Prices, DateOnly Today);
