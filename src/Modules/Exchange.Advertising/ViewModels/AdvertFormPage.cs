using Exchange.Parties.Contracts;

namespace Exchange.Advertising.ViewModels;

/// <param name="Number">Null for a new one.</param>
/// <param name="Stored">What somebody else has saved since this form was opened; null when nobody has.</param>
/// <param name="PictureUrl">Of the picture that is there.</param>
internal sealed record AdvertFormPage(
    AdvertForm Form, string? Number, IReadOnlyList<SlotRow> Slots, IReadOnlyList<District> Districts, string? PictureUrl, AdvertForm? Stored);
