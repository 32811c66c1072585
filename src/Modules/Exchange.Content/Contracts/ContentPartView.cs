using System.Text.Json.Nodes;

namespace Exchange.Content.Contracts;

/// <summary>Model of a part's partial views.</summary>
/// <param name="Part">The part's fields; empty for a new item.</param>
/// <param name="Item">The item it belongs to.</param>
public sealed record ContentPartView(JsonObject Part, ContentItemInfo Item);
