using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Exchange.Imports.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace Exchange.Imports.Services;

/// <summary>The list of problems as a file that a spreadsheet opens.</summary>
internal sealed class ProblemsCsv : IResult
{
    private readonly IAsyncEnumerable<ImportProblemModel> _problems;
    private readonly IStringLocalizer S;
    private readonly string _fileName;

    public ProblemsCsv(IAsyncEnumerable<ImportProblemModel> problems, IStringLocalizer localizer, string fileName)
    {
        _problems = problems;
        S = localizer;
        _fileName = fileName;
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{_fileName}\"";
        // The mark tells spreadsheets that it is UTF-8; excerpts come from strangers, so formulas are disarmed.
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape });
        string[] headers = ["Outcome", "File", "Line, row or document", "Number", "Reason code", "Reason", "Excerpt"];
        foreach (var header in headers)
        {
            csv.WriteField(S[header].Value);
        }

        await csv.NextRecordAsync();
        await foreach (var problem in _problems.WithCancellation(httpContext.RequestAborted))
        {
            csv.WriteField(S[problem.IsUnchanged ? "Left as it was" : problem.IsWarning ? "Taken, with a warning" : "Rejected"].Value);
            csv.WriteField(problem.File);
            csv.WriteField(problem.Position);
            csv.WriteField(problem.Number);
            csv.WriteField(problem.ReasonCode);
            csv.WriteField(S[problem.Reason].Value);
            csv.WriteField(problem.Excerpt);
            await csv.NextRecordAsync();
        }
    }
}
