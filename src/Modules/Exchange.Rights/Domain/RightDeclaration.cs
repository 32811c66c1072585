namespace Exchange.Rights.Domain;

/// <summary>
/// The owner's word that it knows of something that stands against a pledge and still wants it. It counts while the owner's claim stands,
/// until its last day, and until it is withdrawn; it changes nothing of the register.
/// </summary>
internal sealed class RightDeclaration
{
    /// <summary>The site's choice: what was known a year ago says little of today.</summary>
    public const int LongestMonths = 12;

    private RightDeclaration()
    {
    }

    public RightDeclaration(Guid rightId, Guid partyId, DeclarationKind kind, DateOnly madeOn, DateOnly validUntil, string? madeBy, DateTimeOffset now)
    {
        RightId = rightId;
        PartyId = partyId;
        Kind = kind;
        MadeOn = madeOn;
        ValidUntil = validUntil;
        MadeBy = madeBy;
        MadeAt = now;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid RightId { get; private set; }

    /// <summary>The claimant that declares.</summary>
    public Guid PartyId { get; private set; }

    public DeclarationKind Kind { get; private set; }

    public DateOnly MadeOn { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly ValidUntil { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }

    public string? MadeBy { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public string? WithdrawnBy { get; private set; }

    public static bool IsLongEnough(DateOnly madeOn, DateOnly validUntil) => validUntil >= madeOn && validUntil <= madeOn.AddMonths(LongestMonths);

    public bool HoldsOn(DateOnly day) => MadeOn <= day && day <= ValidUntil && !(WithdrawnOn <= day);

    /// <summary>From that day on it counts no longer. False when it had been withdrawn before.</summary>
    public bool Withdraw(DateOnly on, string? by)
    {
        if (WithdrawnOn is not null)
        {
            return false;
        }

        WithdrawnOn = on;
        WithdrawnBy = by;
        return true;
    }
}
