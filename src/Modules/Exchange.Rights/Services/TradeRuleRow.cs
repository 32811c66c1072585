using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Rights.Services;

/// <summary>A version as a recipe's step <c>TradeRules</c> holds it.</summary>
/// <param name="Light">Null: the condition says nothing about the mode.</param>
internal sealed record TradeRuleRow(
    TradeCondition When, TradeMode Mode, string Code, TradeLight? Light, string Text, string? TextEn, string Article, string? ArticleEn,
    DateOnly From, string Source, string? Link, string? Why)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static TradeRuleRow Of(TradeRuleVersion version) => new(
        version.When, version.Mode, version.Code, version.Light, version.Text, version.TextEn, version.Article, version.ArticleEn,
        version.From, version.Source, version.Link, version.Why);
}
