using System.Runtime.CompilerServices;
using Exchange.Imports.Domain;

namespace Exchange.Imports.Services.Reading;

/// <summary>Finds the headers of a sheet and reads its rows by a mapping.</summary>
internal static class SheetReader
{
    // Exports put a title or the search expression above the headers.
    private const int RowsToLookAt = 10;

    public static async Task<SheetHead?> ReadHeadAsync(IAsyncEnumerable<SheetRow> rows, int samples, CancellationToken cancellationToken)
    {
        List<SheetRow> read = [];
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            read.Add(row);
            if (read.Count == RowsToLookAt + samples)
            {
                break;
            }
        }

        if (FindHeader(read) is not { } header)
        {
            return null;
        }

        return new SheetHead(header.Number, Headers(header), read.Where(r => r.Number > header.Number && r.ReasonCode is null && !r.IsEmpty).Take(samples).ToList());
    }

    public static async IAsyncEnumerable<ReadItem> ReadAsync(
        IAsyncEnumerable<SheetRow> rows, string file, ColumnMapping? mapping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<SheetRow> waiting = [];
        RowMapper? mapper = null;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (mapper is null)
            {
                waiting.Add(row);
                if (waiting.Count < RowsToLookAt)
                {
                    continue;
                }

                if (!TryStart(waiting, mapping, out mapper, out waiting))
                {
                    break;
                }

                foreach (var item in Map(mapper!, waiting, file))
                {
                    yield return item;
                }

                continue;
            }

            foreach (var item in Map(mapper, [row], file))
            {
                yield return item;
            }
        }

        if (mapper is null)
        {
            if (!TryStart(waiting, mapping, out mapper, out waiting))
            {
                yield return ReadItem.Bad(file, 0, ImportReason.NoNumberColumn);
                yield break;
            }

            foreach (var item in Map(mapper!, waiting, file))
            {
                yield return item;
            }
        }
    }

    private static bool TryStart(List<SheetRow> rows, ColumnMapping? mapping, out RowMapper? mapper, out List<SheetRow> body)
    {
        mapper = null;
        body = rows;
        if (FindHeader(rows) is not { } header)
        {
            return false;
        }

        var chosen = mapping ?? ColumnMapping.Guess(Headers(header));
        if (!chosen.HasNumber)
        {
            return false;
        }

        mapper = new RowMapper(chosen);
        body = rows.Where(r => r.Number > header.Number).ToList();
        return true;
    }

    private static IEnumerable<ReadItem> Map(RowMapper mapper, IEnumerable<SheetRow> rows, string file)
    {
        foreach (var row in rows)
        {
            if (row.ReasonCode is not null)
            {
                yield return ReadItem.Bad(file, row.Number, row.ReasonCode, string.Join(" | ", row.Cells.Take(10)));
            }
            else if (!row.IsEmpty)
            {
                yield return mapper.Map(row, file);
            }
        }
    }

    // The row with the most known names; without any, the first that is not empty.
    private static SheetRow? FindHeader(List<SheetRow> rows) => rows.Take(RowsToLookAt)
        .Where(r => r.ReasonCode is null && !r.IsEmpty)
        .MaxBy(r => r.Cells.Count(c => HeaderNames.Find(c) is not null));

    private static List<string> Headers(SheetRow row) => row.Cells.Select(c => c.Trim('\uFEFF', ' ', '\t', '\r', '\n')).ToList();
}
