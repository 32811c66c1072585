using System.Text.Json.Serialization;

namespace Exchange.Content.Contracts;

/// <summary>How a text stands from a day on.</summary>
/// <param name="From">Null from the beginning.</param>
/// <param name="Code">Such as <c>in_force</c>.</param>
public sealed record ContentStanding([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? From, string Code);
