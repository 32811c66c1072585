namespace Exchange.Admin.ViewModels;

/// <summary>The filters of the audit trail, all of them in the address.</summary>
internal sealed class AuditFilter
{
    /// <summary>Name or user id, whole.</summary>
    public string? Actor { get; set; }

    /// <summary>
    /// Name of what was done or its beginning (<c>listing.</c> finds all that happened to listings), or <c>.Added</c>, <c>.Modified</c> or
    /// <c>.Deleted</c> of records of any kind.
    /// </summary>
    public string? What { get; set; }

    public string? SubjectType { get; set; }

    public string? SubjectId { get; set; }

    /// <summary>First day, in the site's calendar.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day, in the site's calendar.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Entries older than this one.</summary>
    public long? Before { get; set; }

    /// <summary>The address of the same filters, with entries before the given one.</summary>
    public string Query(long? before)
    {
        var parts = new List<string>();
        Add(nameof(Actor), Actor);
        Add(nameof(What), What);
        Add(nameof(SubjectType), SubjectType);
        Add(nameof(SubjectId), SubjectId);
        Add(nameof(From), From?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Add(nameof(To), To?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Add(nameof(Before), before?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                parts.Add($"{char.ToLowerInvariant(name[0])}{name[1..]}={Uri.EscapeDataString(value.Trim())}");
            }
        }
    }
}
