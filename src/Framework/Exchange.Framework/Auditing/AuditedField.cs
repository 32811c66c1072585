namespace Exchange.Framework.Auditing;

/// <summary>How a field of a record is called in the trail, and its values.</summary>
/// <param name="Caption">English msgid.</param>
/// <param name="Label">The English msgid of a value as entries hold it; null from it, or no label at all, where the value speaks for itself.</param>
public sealed record AuditedField(string Caption, Func<string, string?>? Label = null);
