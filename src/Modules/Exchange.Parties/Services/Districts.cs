using System.Text.Json;
using Exchange.Parties.Contracts;

namespace Exchange.Parties.Services;

internal sealed class Districts : IDistricts
{
    private readonly Dictionary<string, District> _byCode;

    public Districts()
    {
        using var stream = typeof(Districts).Assembly.GetManifestResourceStream("Exchange.Parties/Data/districts.json")!;
        All = JsonSerializer.Deserialize<List<District>>(stream, JsonSerializerOptions.Web)!;
        _byCode = All.ToDictionary(d => d.Code, StringComparer.Ordinal);
    }

    public IReadOnlyList<District> All { get; }

    public District? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);
}
