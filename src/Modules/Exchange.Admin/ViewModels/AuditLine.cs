using Exchange.Framework.Auditing;

namespace Exchange.Admin.ViewModels;

/// <summary>One entry, or several that were written together and say the same of different records.</summary>
/// <param name="What">What was done, in the reader's language.</param>
/// <param name="Who">Who did it, in the reader's language where it is nobody by name.</param>
internal sealed record AuditLine(string What, string Who, IReadOnlyList<AuditItem> Items)
{
    public AuditEntry First => Items[0].Entry;
}
