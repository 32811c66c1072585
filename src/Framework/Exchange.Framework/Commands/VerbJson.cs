using System.Text.Encodings.Web;
using System.Text.Json;

namespace Exchange.Framework.Commands;

/// <summary>How a verb prints its result: names as in the API, indented, Chinese as it is.</summary>
public static class VerbJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
