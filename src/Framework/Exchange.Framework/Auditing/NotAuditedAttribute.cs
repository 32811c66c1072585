namespace Exchange.Framework.Auditing;

/// <summary>Keeps a property's values out of the audit trail: secrets, long texts and personal data that may be erased.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotAuditedAttribute : Attribute;
