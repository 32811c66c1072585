namespace Exchange.Rights.Domain;

/// <summary>A declaration of the owner that counts on the day of the check-up.</summary>
internal sealed record DeclaredBefore(DeclarationKind Kind, DateOnly MadeOn, DateOnly ValidUntil);
