namespace Exchange.Framework.Auditing;

/// <summary>How a field of a record is called in the trail, and its values.</summary>
/// <param name="Caption">English msgid.</param>
/// <param name="Labels">English msgids of values as entries hold them; what is not among them speaks for itself. Null where all do.</param>
public sealed record AuditedField(string Caption, IReadOnlyDictionary<string, string>? Labels = null);
