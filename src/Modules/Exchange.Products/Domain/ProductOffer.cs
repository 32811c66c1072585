using Exchange.Parties.Contracts;
using Exchange.Products.Contracts;

namespace Exchange.Products.Domain;

/// <summary>A kind of provider may offer a kind of product, with one of the licences in force.</summary>
/// <param name="Source">Instrument and article.</param>
internal sealed record ProductOffer(ProductKind Product, OrganisationKind Provider, IReadOnlyList<string> Licences, string Source);
