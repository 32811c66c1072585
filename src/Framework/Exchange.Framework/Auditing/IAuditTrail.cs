namespace Exchange.Framework.Auditing;

public interface IAuditTrail
{
    /// <summary>Adds an action to the caller's unit of work. Changes of <see cref="IAudited"/> entities need no call.</summary>
    /// <param name="detail">Serialised as JSON; no secrets.</param>
    /// <param name="before">What stood there before, where the action changed it.</param>
    /// <param name="actorId">Who set off work that runs in the background; null for the person of the request.</param>
    void Record(string action, string subjectType, string subjectId, object? detail = null, object? before = null, string? actorId = null);
}
