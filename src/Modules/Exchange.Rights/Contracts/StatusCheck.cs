namespace Exchange.Rights.Contracts;

/// <summary>When and where the status was last compared with the register: stands wherever a status does (partial <c>_StatusCheck</c>).</summary>
/// <param name="On">Null when nobody has looked yet.</param>
public sealed record StatusCheck(DateOnly? On, string? Source);
