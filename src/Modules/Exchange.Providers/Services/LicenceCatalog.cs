using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;

namespace Exchange.Providers.Services;

/// <summary>Which licences there are and which kind of provider needs which: data with its sources.</summary>
internal sealed class LicenceCatalog : ILicenceNames
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly LicenceFile _file;

    public LicenceCatalog()
    {
        using var stream = typeof(LicenceCatalog).Assembly.GetManifestResourceStream("Exchange.Providers/Data/licences.json")!;
        _file = JsonSerializer.Deserialize<LicenceFile>(stream, _json)!;
    }

    public IReadOnlyList<LicenceKind> Kinds => _file.Kinds;

    /// <summary>The official name.</summary>
    public string Chinese(string code) => _file.Kinds.FirstOrDefault(k => k.Code == code)?.Chinese ?? code;

    public bool IsKnown(string code) => _file.Kinds.Any(k => k.Code == code);

    /// <summary>The licences that organisations of the kind need: one of each requirement.</summary>
    public IReadOnlyList<LicenceRequirement> RequiredOf(OrganisationKind kind) => [.. _file.Required.Where(r => r.Kind == kind)];

    /// <summary>In the current UI language; the code itself when unknown.</summary>
    public string Label(string code)
    {
        var kind = _file.Kinds.FirstOrDefault(k => k.Code == code);
        return kind is null ? code : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? kind.Chinese : kind.English;
    }
}
