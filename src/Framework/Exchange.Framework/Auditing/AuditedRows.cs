using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Auditing;

/// <summary>A kind whose records are rows.</summary>
/// <typeparam name="TKey">Guid or string, as the ids of the entries are to be read.</typeparam>
internal sealed class AuditedRows<TKey> : AuditedKind
    where TKey : notnull
{
    private readonly Func<AppDbContext, IQueryable<AuditedRow<TKey>>> _rows;
    private readonly Func<AuditedRow<TKey>, string?> _address;

    public AuditedRows(
        string subjectType, string caption, string? permission,
        Func<AppDbContext, IQueryable<AuditedRow<TKey>>> rows, Func<AuditedRow<TKey>, string?> address)
        : base(subjectType, caption, permission)
    {
        _rows = rows;
        _address = address;
    }

    public override async Task<IReadOnlyDictionary<string, AuditedRecord>> FindAsync(
        AppDbContext db, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var keys = ids.Select(id => (Id: id, Key: KeyOf(id))).Where(pair => pair.Key is not null).ToList();
        var wanted = keys.Select(pair => (TKey)pair.Key!).Distinct().ToList();
        var found = await _rows(db).Where(row => wanted.Contains(row.Key)).ToListAsync(cancellationToken);
        var byKey = found.DistinctBy(row => row.Key).ToDictionary(row => row.Key);
        var records = new Dictionary<string, AuditedRecord>(StringComparer.Ordinal);
        foreach (var (id, key) in keys)
        {
            if (byKey.TryGetValue((TKey)key!, out var row))
            {
                records[id] = new AuditedRecord(row.Title, row.Arguments, _address(row));
            }
        }

        return records;
    }

    private static object? KeyOf(string id) => typeof(TKey) == typeof(Guid) ? Guid.TryParse(id, out var key) ? key : null : id.Length == 0 ? null : id;
}
