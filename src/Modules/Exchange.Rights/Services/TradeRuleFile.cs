using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Rights.Services;

/// <summary>The rules of the check-up as they are written (<c>Data/tradability.json</c>).</summary>
internal sealed record TradeRuleFile(string Notice, IReadOnlyList<TradeRuleFile.Row> Rules)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>With the settings that a site has before anybody has changed them.</summary>
    /// <exception cref="InvalidOperationException">The file is missing from the assembly: a broken build.</exception>
    public static TradeRules Read()
    {
        using var stream = typeof(TradeRuleFile).Assembly.GetManifestResourceStream("Exchange.Rights/Data/tradability.json")
            ?? throw new InvalidOperationException("The rules of the check-up are not embedded.");
        var file = JsonSerializer.Deserialize<TradeRuleFile>(stream, _options)!;
        var settings = new CheckUpSettings();
        return new TradeRules(
            settings.ValidDays, settings.ShortTermYears,
            [.. file.Rules.Select(r => new TradeRule(r.When, r.Modes, r.Code, r.Light, r.Text, r.Article, r.From, r.Until, r.Source, r.Verified))]);
    }

    internal sealed record Row(
        TradeCondition When, IReadOnlyList<TradeMode> Modes, string Code, TradeLight Light, string Text, string Article,
        DateOnly From, string Source, bool Verified, DateOnly? Until = null);
}
