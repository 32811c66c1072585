using System.Globalization;
using System.Text;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Statistics.Contracts;
using Exchange.Statistics.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Statistics.Services;

/// <summary>Figures as a file: a line a group, under names that stay.</summary>
internal sealed class FigureFiles
{
    private readonly SiteClock _clock;

    public FigureFiles(SiteClock clock) => _clock = clock;

    public FileContentResult Csv(IReadOnlyList<FigureSection> sections, bool isPublic)
    {
        var at = SiteClock.ToLocal(_clock.Now).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        var text = new StringBuilder(CsvLine.Of(
            "as_of", "figure", "title", "group", "label", "unit", "value", "sample", "demo", "target_from", "target_to", "rows"));
        foreach (var (figure, groups) in sections.SelectMany(s => s.Figures))
        {
            foreach (var group in groups)
            {
                text.Append(CsvLine.Of(
                    at, figure.Code, figure.Title, group.Key, group.Label, NameOf(figure.Unit), Number(group.Value), Number(group.Sample), Number(group.Demo),
                    Number(group.Target?.From), Number(group.Target?.To), isPublic ? ApiUrl(group) : FigureReader.RowsUrl(figure, group)));
            }
        }

        // The mark tells spreadsheets that this is UTF-8.
        return new FileContentResult([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8")
        {
            FileDownloadName = string.Create(CultureInfo.InvariantCulture, $"statistics-{_clock.Today:yyyy-MM-dd}.csv"),
        };
    }

    public static string NameOf(FigureUnit unit) => unit switch
    {
        FigureUnit.Hours => "hours",
        FigureUnit.Fen => "fen",
        _ => "count",
    };

    /// <summary>The call whose <c>total</c> is the value.</summary>
    public static string? ApiUrl(FigureGroup group) => group.CatalogUrl is { } catalog ? "/api/v1" + catalog : null;

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
