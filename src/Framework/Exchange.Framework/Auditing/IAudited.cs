namespace Exchange.Framework.Auditing;

/// <summary>An entity whose every change is written to the audit trail with old and new values, in the same transaction.</summary>
public interface IAudited
{
    /// <summary>How the trail names it; the entity's key as a rule.</summary>
    string AuditId { get; }
}
