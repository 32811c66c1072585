namespace Exchange.Framework.Auditing;

/// <summary>
/// A kind of record whose entries in the trail are for those only who may read such records; registered by the module. The trail keeps them
/// for everybody else unseen.
/// </summary>
/// <param name="SubjectType">As entries name it.</param>
/// <param name="Permission">Name of the permission that opens the records themselves.</param>
public sealed record AuditedSubject(string SubjectType, string Permission);
