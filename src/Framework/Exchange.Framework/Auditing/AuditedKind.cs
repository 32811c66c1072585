using Exchange.Framework.Data;

namespace Exchange.Framework.Auditing;

/// <summary>A kind of record in the trail: how it is called, and how its records are named and found.</summary>
public class AuditedKind
{
    private readonly Func<string, string>? _address;

    /// <param name="subjectType">As entries name it.</param>
    /// <param name="caption">English msgid, singular with a capital.</param>
    /// <param name="permission">Who may open the pages; null where everybody may who reads the trail.</param>
    /// <param name="address">The page of a record by the id of the entry, for what is no row of its own.</param>
    public AuditedKind(string subjectType, string caption, string? permission = null, Func<string, string>? address = null)
    {
        SubjectType = subjectType;
        Caption = caption;
        Permission = permission;
        _address = address;
    }

    public string SubjectType { get; }

    public string Caption { get; }

    public string? Permission { get; }

    /// <summary>The records that still exist, by the ids of entries; one query whatever their number.</summary>
    public virtual Task<IReadOnlyDictionary<string, AuditedRecord>> FindAsync(AppDbContext db, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, AuditedRecord>>(_address is null
            ? new Dictionary<string, AuditedRecord>(StringComparer.Ordinal)
            : ids.Where(id => id.Length > 0).ToDictionary(id => id, id => new AuditedRecord(id, null, _address(id)), StringComparer.Ordinal));
}
