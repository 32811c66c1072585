using Exchange.Imports.Domain;
using Exchange.Rights.Contracts;

namespace Exchange.Imports.Services.Reading;

/// <summary>Makes a record of a row.</summary>
internal sealed class RowMapper
{
    private readonly ColumnMapping _mapping;

    public RowMapper(ColumnMapping mapping) => _mapping = mapping;

    public ReadItem Map(SheetRow row, string file)
    {
        var cells = new Dictionary<PatentField, string>();
        for (var i = 0; i < Math.Min(row.Cells.Count, _mapping.Fields.Count); i++)
        {
            var text = Clean(row.Cells[i]);
            if (_mapping.Fields[i] is { } field && text.Length > 0)
            {
                // Two columns for the same field: the first that says something.
                cells.TryAdd(field, text);
            }
        }

        var hasBadDate = false;
        var publicationDate = Date(PatentField.PublicationDate);
        var grantDate = Date(PatentField.GrantDate);
        List<PublicationRecord> publications = [];
        AddNumbers(PatentField.PublicationNumber, publicationDate);
        AddNumbers(PatentField.GrantNumber, grantDate);
        var record = new PatentRecord
        {
            ApplicationNumber = ApplicationNumber(cells),
            Publications = publications.DistinctBy(p => p.Number).ToList(),
            Type = PatentTypeText.Read(cells.GetValueOrDefault(PatentField.Type)),
            Title = cells.GetValueOrDefault(PatentField.Title),
            TitleEn = cells.GetValueOrDefault(PatentField.TitleEn),
            Abstract = cells.GetValueOrDefault(PatentField.Abstract),
            Claims = ClaimText.Split(cells.GetValueOrDefault(PatentField.Claims)),
            Description = cells.GetValueOrDefault(PatentField.Description)
                ?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Applicants = ListText.Names(cells.GetValueOrDefault(PatentField.Applicants)),
            Inventors = ListText.Persons(cells.GetValueOrDefault(PatentField.Inventors)),
            Agents = ListText.Persons(cells.GetValueOrDefault(PatentField.Agents)),
            Agency = cells.GetValueOrDefault(PatentField.Agency),
            Address = cells.GetValueOrDefault(PatentField.Address),
            Ipc = ListText.Symbols(cells.GetValueOrDefault(PatentField.Ipc))
                .Concat(ListText.Symbols(cells.GetValueOrDefault(PatentField.FurtherIpc))).Distinct().ToList(),
            Priorities = Priorities(cells.GetValueOrDefault(PatentField.Priorities)),
            FilingDate = Date(PatentField.FilingDate),
            GrantDate = grantDate,
        };
        return ReadItem.Good(file, row.Number, record, hasBadDate ? ImportReason.BadDate : null);

        DateOnly? Date(PatentField field)
        {
            hasBadDate |= !DateText.TryRead(cells.GetValueOrDefault(field), out var date);
            return date;
        }

        void AddNumbers(PatentField field, DateOnly? date)
        {
            foreach (var number in ListText.Symbols(cells.GetValueOrDefault(field)))
            {
                publications.Add(new PublicationRecord(number, date));
            }
        }
    }

    private static string? ApplicationNumber(Dictionary<PatentField, string> cells)
    {
        var number = cells.GetValueOrDefault(PatentField.ApplicationNumber);
        return number is not null && cells.TryGetValue(PatentField.CheckCharacter, out var check) && check.Length == 1 && !number.Contains('.')
            && number.Count(char.IsAsciiDigit) is 8 or 12
            ? $"{number}.{check}"
            : number;
    }

    // "CN202310001234.5 2023-01-03; US63/123456 2022-12-30"
    private static List<PriorityRecord> Priorities(string? text)
    {
        List<PriorityRecord> priorities = [];
        foreach (var part in ListText.Names(text))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var number = words.FirstOrDefault(w => w.Any(char.IsAsciiDigit) && !DateText.TryRead(w, out _)) ?? words[0];
            DateOnly? date = null;
            foreach (var word in words)
            {
                if (DateText.TryRead(word, out var read) && read is not null)
                {
                    date = read;
                }
            }

            var hasCountry = number.Length > 2 && char.IsAsciiLetterUpper(number[0]) && char.IsAsciiLetterUpper(number[1]);
            priorities.Add(new PriorityRecord(hasCountry ? number[..2] : "CN", hasCountry ? number[2..] : number, date));
        }

        return priorities;
    }

    // Excel guards numbers against itself as ="2023…" or with a leading apostrophe; PostgreSQL stores no NUL.
    private static string Clean(string cell)
    {
        var text = cell.Replace("\0", "", StringComparison.Ordinal).Trim();
        if (text.Length > 3 && text.StartsWith("=\"", StringComparison.Ordinal) && text.EndsWith('"'))
        {
            return text[2..^1].Trim();
        }

        return text.StartsWith('\'') && text.Length > 1 && char.IsAsciiDigit(text[1]) ? text[1..] : text;
    }
}
