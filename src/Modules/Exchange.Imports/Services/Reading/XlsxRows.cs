using System.Globalization;
using System.Runtime.CompilerServices;
using Exchange.Imports.Domain;
using Exchange.Rights.Contracts;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Exchange.Imports.Services.Reading;

/// <summary>Rows of a workbook's first sheet. The caller has checked the workbook: see <see cref="ArchiveGuard"/> and <see cref="SheetGuard"/>.</summary>
internal static class XlsxRows
{
    public static async IAsyncEnumerable<SheetRow> ReadAsync(
        Stream stream, ReadLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        using var rows = MiniExcel.Query(stream, useHeaderRow: false, configuration: new OpenXmlConfiguration { EnableSharedStringCache = true })
            .Cast<IDictionary<string, object?>>().GetEnumerator();
        var number = 0L;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            SheetRow? row;
            try
            {
                row = rows.MoveNext() ? ToRow(number, rows.Current, limits) : null;
            }
            catch (Exception exception) when (exception is System.Xml.XmlException or InvalidDataException or FormatException
                or InvalidOperationException or KeyNotFoundException or ArgumentException or NullReferenceException)
            {
                // The library has no exception of its own for a workbook that is not what it says.
                row = new SheetRow(number, [], PatentReason.Unreadable);
            }

            if (row is null)
            {
                yield break;
            }

            yield return row;
            if (row.ReasonCode == PatentReason.Unreadable)
            {
                yield break;
            }
        }
    }

    private static SheetRow ToRow(long number, IDictionary<string, object?> cells, ReadLimits limits)
    {
        if (cells.Count > limits.Columns)
        {
            return new SheetRow(number, [], PatentReason.Unreadable);
        }

        var texts = cells.Values.Select(ToText).ToList();
        return texts.Any(t => t.Length > limits.CellCharacters) ? new SheetRow(number, [], ImportReason.TooLarge) : new SheetRow(number, texts);
    }

    private static string ToText(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        // A number in a number cell: 201410408762.5 must not become 2.01E+11.
        double number => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
