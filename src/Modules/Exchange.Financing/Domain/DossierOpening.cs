using Exchange.Financing.Contracts;

namespace Exchange.Financing.Domain;

/// <summary>Somebody has read the whole dossier or one of its documents; the firm sees who and when.</summary>
internal sealed class DossierOpening
{
    public const int ReasonLength = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DossierId { get; init; }

    /// <summary>The lender; null for the operator.</summary>
    public Guid? PartyId { get; init; }

    public required string UserId { get; init; }

    /// <summary>The kind of the document that was opened; null for the whole dossier.</summary>
    public DocumentKind? Document { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The operator's reason; null for a lender, whom the firm has let in.</summary>
    public string? Reason { get; init; }
}
