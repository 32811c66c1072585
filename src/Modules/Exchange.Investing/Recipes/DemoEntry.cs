using Exchange.Investing.Domain;

namespace Exchange.Investing.Recipes;

/// <param name="Listing">Title of a published demo listing.</param>
/// <param name="Agreed">Both sides; else the owner has not answered.</param>
internal sealed record DemoEntry(string Owner, string Listing, string? Note, string? Tags, DealStage Stage, bool Interested, bool Agreed);
