using System.Globalization;
using System.Text;
using System.Text.Json;
using Exchange.Framework.Mvc;
using Exchange.Search.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace Exchange.Search.Services;

/// <summary>Writes results as a file that a spreadsheet opens, row by row.</summary>
internal sealed class ResultFile
{
    private const int RowsAtOnce = 200;

    private readonly IReadOnlyList<ExportColumn> _columns;
    private readonly IStringLocalizer _texts;

    /// <param name="columns">Those of the source.</param>
    /// <param name="origin">What stands before the addresses of the cards, such as <c>https://example.test</c>.</param>
    /// <param name="texts">Translates the captions.</param>
    public ResultFile(IReadOnlyList<ExportColumn> columns, string origin, IStringLocalizer texts)
    {
        _columns = [.. columns, new ExportColumn("Address of the page", card =>
            card.ValueKind == JsonValueKind.Object && card.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String ? origin + url.GetString() : null)];
        _texts = texts;
    }

    public async Task WriteCsvAsync(IEnumerable<string> cards, HttpResponse response, CancellationToken cancellationToken)
    {
        // The mark in front tells spreadsheets that the file is UTF-8.
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvLine.Of(Captions().ToArray()));
        var rows = 0;
        foreach (var cells in Rows(cards))
        {
            await writer.WriteAsync(CsvLine.Of(cells.Select(AsText).ToArray()));
            if (++rows % RowsAtOnce == 0)
            {
                await writer.FlushAsync(cancellationToken);
            }
        }
    }

    public async Task WriteXlsxAsync(IEnumerable<string> cards, HttpResponse response, CancellationToken cancellationToken)
    {
        // A zip archive is written in one go without waiting: into memory, and what is more than that into a file, then out.
        await using var buffer = new FileBufferingWriteStream();
        using (var workbook = new XlsxWriter(buffer))
        {
            workbook.Add([.. Captions()]);
            foreach (var cells in Rows(cards))
            {
                cancellationToken.ThrowIfCancellationRequested();
                workbook.Add(cells);
            }
        }

        await buffer.DrainBufferAsync(response.Body, cancellationToken);
    }

    private static string? AsText(object? cell) => cell switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };

    private IEnumerable<string> Captions() => _columns.Select(column => _texts[column.Caption].Value);

    private IEnumerable<object?[]> Rows(IEnumerable<string> cards)
    {
        foreach (var json in cards)
        {
            using var card = JsonDocument.Parse(json);
            yield return [.. _columns.Select(column => column.Read(card.RootElement))];
        }
    }
}
