using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Exchange.Rights.Contracts;

namespace Exchange.Imports.Domain;

/// <summary>Which column of a sheet holds what: a field per column by its position, null for a column that is left out.</summary>
internal sealed class ColumnMapping
{
    public ColumnMapping(IReadOnlyList<PatentField?> fields) => Fields = fields;

    public IReadOnlyList<PatentField?> Fields { get; }

    /// <summary>Without one of these no record of the sheet could be identified.</summary>
    public bool HasNumber => Fields.Any(f => f is PatentField.ApplicationNumber or PatentField.PublicationNumber or PatentField.GrantNumber);

    /// <summary>By the names that are known; a field is given to the first column that claims it.</summary>
    public static ColumnMapping Guess(IReadOnlyList<string> headers)
    {
        var taken = new HashSet<PatentField>();
        return new ColumnMapping(headers.Select(h => HeaderNames.Find(h) is { } field && taken.Add(field) ? field : (PatentField?)null).ToList());
    }

    /// <summary>Where no header speaks of a number: the first column whose cells all look like one. A proposal, for a person to look at.</summary>
    /// <param name="rows">The first rows below the headers.</param>
    public ColumnMapping ProposeNumber(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (HasNumber)
        {
            return this;
        }

        var fields = Fields.ToList();
        for (var i = 0; i < fields.Count; i++)
        {
            var cells = rows.Select(r => i < r.Count ? r[i].Trim() : "").Where(c => c.Length > 0).ToList();
            if (fields[i] is null && cells.Count > 0 && FieldOf(cells) is { } field)
            {
                fields[i] = field;
                return new ColumnMapping(fields);
            }
        }

        return this;
    }

    private static PatentField? FieldOf(IReadOnlyList<string> cells) =>
        cells.All(c => PatentNumbers.KindOf(c) == PatentNumberKind.Application) ? PatentField.ApplicationNumber
        : cells.All(c => PatentNumbers.KindOf(c) == PatentNumberKind.Publication) ? PatentField.PublicationNumber
        : null;

    /// <summary>The same for every sheet with these headers in this order.</summary>
    public static string KeyOf(IReadOnlyList<string> headers) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headers.Select(HeaderNames.Normalise)))));

    /// <exception cref="JsonException">Not what <see cref="ToJson"/> wrote.</exception>
    public static ColumnMapping FromJson(string json) => new(
        JsonSerializer.Deserialize<List<string?>>(json)!
            .Select(name => Enum.TryParse<PatentField>(name, out var field) ? field : (PatentField?)null).ToList());

    public string ToJson() => JsonSerializer.Serialize(Fields.Select(f => f?.ToString()));
}
