using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Rights.Services;

/// <summary>The table of annual fees as it is written (<c>Data/annuities.json</c>, rules §3.2 and §3.4).</summary>
internal sealed record AnnuityFile(
    [property: JsonPropertyName("notice")] string Notice,
    [property: JsonPropertyName("restoration")] AnnuityFile.RestorationRow Restoration,
    [property: JsonPropertyName("reliefs")] IReadOnlyList<AnnuityFile.ReliefRow> Reliefs,
    [property: JsonPropertyName("fees")] IReadOnlyList<AnnuityFile.Row> Fees)
{
    private static readonly JsonSerializerOptions _options = new() { RespectNullableAnnotations = true, Converters = { new JsonStringEnumConverter() } };

    /// <exception cref="InvalidOperationException">The file is missing from the assembly: a broken build.</exception>
    public static AnnuityTariff Read()
    {
        var file = ReadFile();
        return new AnnuityTariff(
            [.. file.Fees.Select(r => new AnnuityFee(r.Type, r.From, r.To, r.FeeFen, r.Since, r.Until, r.Source, r.Verified))],
            [.. file.Reliefs.Select(r => new AnnuityRelief(r.Kind, r.Percent, r.Years, r.Since, r.Until, r.Source, r.Verified))]);
    }

    /// <inheritdoc cref="Read"/>
    public static RestorationFee ReadRestoration()
    {
        var row = ReadFile().Restoration;
        return new RestorationFee(row.FeeFen, row.Source, row.Verified);
    }

    private static AnnuityFile ReadFile()
    {
        using var stream = typeof(AnnuityFile).Assembly.GetManifestResourceStream("Exchange.Rights/Data/annuities.json")
            ?? throw new InvalidOperationException("The table of annual fees is not embedded.");
        return JsonSerializer.Deserialize<AnnuityFile>(stream, _options)!;
    }

    internal sealed record RestorationRow(
        [property: JsonPropertyName("feeFen")] long FeeFen,
        [property: JsonPropertyName("source")] string Source,
        [property: JsonPropertyName("verified")] bool Verified);

    internal sealed record ReliefRow(
        [property: JsonPropertyName("kind")] AnnuityReliefKind Kind,
        [property: JsonPropertyName("percent")] int Percent,
        [property: JsonPropertyName("source")] string Source,
        [property: JsonPropertyName("verified")] bool Verified,
        [property: JsonPropertyName("years")] int? Years = null,
        [property: JsonPropertyName("since")] DateOnly? Since = null,
        [property: JsonPropertyName("until")] DateOnly? Until = null);

    internal sealed record Row(
        [property: JsonPropertyName("type")] PatentType Type,
        [property: JsonPropertyName("from")] int From,
        [property: JsonPropertyName("to")] int To,
        [property: JsonPropertyName("feeFen")] long FeeFen,
        [property: JsonPropertyName("source")] string Source,
        [property: JsonPropertyName("verified")] bool Verified,
        [property: JsonPropertyName("since")] DateOnly? Since = null,
        [property: JsonPropertyName("until")] DateOnly? Until = null);
}
