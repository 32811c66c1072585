using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Exchange.Imports.Domain;
using Exchange.Rights.Contracts;

namespace Exchange.Imports.Services.Reading;

internal static class CsvRows
{
    public static async IAsyncEnumerable<SheetRow> ReadAsync(
        Stream stream, Encoding encoding, char delimiter, ReadLimits limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            IgnoreBlankLines = false,
            BadDataFound = null,
            MaxFieldSize = limits.CellCharacters,
            BufferSize = 1 << 15,
        });
        var number = 0L;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isTooLarge = false;
            try
            {
                if (!await parser.ReadAsync())
                {
                    yield break;
                }
            }
            catch (MaxFieldSizeException)
            {
                isTooLarge = true;
            }

            number++;
            if (isTooLarge)
            {
                // A quotation mark that is never closed swallows what follows: there is no telling where the next row begins.
                yield return new SheetRow(number, [], ImportReason.TooLarge);
                yield break;
            }

            var record = parser.Record ?? [];
            yield return record.Length > limits.Columns ? new SheetRow(number, [], PatentReason.Unreadable)
                : record.Any(cell => cell.Contains(TextEncoding.Broken)) ? new SheetRow(number, record, ImportReason.WrongEncoding)
                : new SheetRow(number, record);
        }
    }
}
