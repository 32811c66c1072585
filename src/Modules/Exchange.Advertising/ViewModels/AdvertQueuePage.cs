using Exchange.Advertising.Domain;
using Exchange.Framework.Mvc;

namespace Exchange.Advertising.ViewModels;

internal sealed record AdvertQueuePage(Page<AdvertRow> Adverts, AdState State, IReadOnlyDictionary<AdState, int> Counts);
