namespace Exchange.Framework.Auditing;

public interface IAuditTrail
{
    /// <summary>Adds an action to the caller's unit of work. Changes of <see cref="IAudited"/> entities need no call.</summary>
    /// <param name="detail">Serialised as JSON; no secrets.</param>
    void Record(string action, string subjectType, string subjectId, object? detail = null);
}
