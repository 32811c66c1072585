using Exchange.Framework.Data;

namespace Exchange.Framework.Auditing;

/// <summary>
/// How a module's records and actions are called in the trail, registered by <c>AddAuditNames</c>. That a record of a kind was added, changed or
/// deleted is said of every kind and needs no name.
/// </summary>
public abstract class AuditNames
{
    private static readonly Dictionary<string, AuditedField> _common = new(StringComparer.Ordinal)
    {
        ["Id"] = new("Record number"),
        ["Kind"] = new("Kind"),
        ["State"] = new("State"),
        ["Number"] = new("Number"),
        ["Title"] = new("Title"),
        ["Name"] = new("Name"),
        ["CreatedAt"] = new("Created on"),
        ["UpdatedAt"] = new("Changed on"),
    };

    private readonly List<AuditedKind> _kinds = [];
    private readonly List<KeyValuePair<string, string>> _actions = [];
    private readonly Dictionary<(string SubjectType, string Name), AuditedField> _fields = [];

    /// <param name="heading">English msgid: under what the names stand in lists.</param>
    protected AuditNames(string heading) => Heading = heading;

    public string Heading { get; }

    public IReadOnlyList<AuditedKind> Kinds => _kinds;

    /// <summary>English msgids by the names of the actions.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Actions => _actions;

    /// <summary>What entries hold of records, by kind and field; the kind is empty where every kind of the module calls the field so.</summary>
    public IReadOnlyDictionary<(string SubjectType, string Name), AuditedField> Fields => _fields;

    /// <summary>What records of every module have and call alike, by field. A module may call it otherwise.</summary>
    public static IReadOnlyDictionary<string, AuditedField> Common => _common;

    public AuditedField? FindField(string subjectType, string name) =>
        _fields.GetValueOrDefault((subjectType, name)) ?? _fields.GetValueOrDefault(("", name)) ?? _common.GetValueOrDefault(name);

    /// <param name="name">As entries hold it: of an audited entity the property.</param>
    /// <param name="subjectType">The kind of record, where others call the field otherwise.</param>
    protected void Field(string name, string caption, string subjectType = "") => _fields.Add((subjectType, name), new AuditedField(caption));

    /// <summary>A choice, which entries hold as its number or by its name.</summary>
    /// <param name="label">English msgid of a choice.</param>
    protected void Field<TChoice>(string name, string caption, Func<TChoice, string> label, string subjectType = "")
        where TChoice : struct, Enum
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var choice in Enum.GetValues<TChoice>())
        {
            labels[choice.ToString()] = labels[choice.ToString("D")] = label(choice);
        }

        _fields.Add((subjectType, name), new AuditedField(caption, labels));
    }

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
