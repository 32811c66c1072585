using Exchange.Framework.Data;

namespace Exchange.Framework.Auditing;

/// <summary>
/// How a module's records and actions are called in the trail, registered by <c>AddAuditNames</c>. That a record of a kind was added, changed or
/// deleted is said of every kind and needs no name.
/// </summary>
public abstract class AuditNames
{
    private readonly List<AuditedKind> _kinds = [];
    private readonly List<KeyValuePair<string, string>> _actions = [];

    /// <param name="heading">English msgid: under what the names stand in lists.</param>
    protected AuditNames(string heading) => Heading = heading;

    public string Heading { get; }

    public IReadOnlyList<AuditedKind> Kinds => _kinds;

    /// <summary>English msgids by the names of the actions.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Actions => _actions;

    protected void Action(string action, string caption) => _actions.Add(new(action, caption));

    /// <summary>What has no title to be read.</summary>
    protected void Kind(string subjectType, string caption, string? permission = null, Func<string, string>? address = null) =>
        _kinds.Add(new AuditedKind(subjectType, caption, permission, address));

    /// <param name="permission">Who may open the page.</param>
    /// <param name="rows">Asked for the keys of a page of the trail, all at once.</param>
    protected void Kind<TKey>(
        string subjectType, string caption, string? permission, Func<AppDbContext, IQueryable<AuditedRow<TKey>>> rows, Func<AuditedRow<TKey>, string?> address)
        where TKey : notnull => _kinds.Add(new AuditedRows<TKey>(subjectType, caption, permission, rows, address));
}
