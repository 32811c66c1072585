using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>The operator's rules as a recipe: out of one site, into another.</summary>
internal sealed class TradeRuleFiles
{
    public const string StepName = "TradeRules";

    /// <summary>Far more than all conditions in all modes take.</summary>
    public const int MaxBytes = 512 * 1024;

    private readonly AppDbContext _db;

    public TradeRuleFiles(AppDbContext db) => _db = db;

    public async Task<byte[]> WriteAsync(CancellationToken cancellationToken)
    {
        var versions = await _db.Set<TradeRuleVersion>().AsNoTracking().Where(v => v.WithdrawnAt == null)
            .OrderBy(v => v.From).ThenBy(v => v.Id).ToListAsync(cancellationToken);
        return JsonSerializer.SerializeToUtf8Bytes(
            new { Name = "TradeRules", Steps = new[] { new { Name = StepName, Rules = versions.Select(TradeRuleRow.Of) } } }, TradeRuleRow.Json);
    }

    /// <summary>The rows of a recipe's steps of that name.</summary>
    public static Result<IReadOnlyList<TradeRuleRow>> Read(string? json)
    {
        try
        {
            var steps = JsonNode.Parse(json ?? "")?["steps"]?.AsArray() ?? [];
            var rows = steps.OfType<JsonObject>().Where(s => string.Equals((string?)s["name"], StepName, StringComparison.OrdinalIgnoreCase)).SelectMany(Rows).ToList();
            return rows.Count == 0 ? Result<IReadOnlyList<TradeRuleRow>>.Fail("There is no step TradeRules with rules in it.", "Json") : Result.Ok<IReadOnlyList<TradeRuleRow>>(rows);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return Result<IReadOnlyList<TradeRuleRow>>.Fail("This is no recipe that can be read: {0}", "Json", exception.Message);
        }
    }

    /// <exception cref="JsonException">A row is not as it should be.</exception>
    public static IReadOnlyList<TradeRuleRow> Rows(JsonObject step) => step["rules"].Deserialize<List<TradeRuleRow>>(TradeRuleRow.Json) ?? [];
}
