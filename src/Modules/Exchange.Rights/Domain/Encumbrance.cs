using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>A flag that is set, since when, and under which number.</summary>
internal sealed record Encumbrance(StatusFlag Flag, DateOnly Since, string? Reference);
