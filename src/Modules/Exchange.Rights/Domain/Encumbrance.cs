using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>A flag that is set, since when, and under which number.</summary>
internal sealed record Encumbrance(StatusFlag Flag, DateOnly Since, string? Reference)
{
    /// <summary>Kind of a recorded licence (rules §5.1).</summary>
    public LicenceKind Licence { get; init; }

    /// <summary>Last day of a recorded licence; null when it is not told.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Pledgees or licensees, one a line; null when they are not told.</summary>
    public string? Holders { get; init; }

    /// <summary>Of a pledge: the claim that it secures, in fen; null when it is not told.</summary>
    public long? SecuredFen { get; init; }
}
