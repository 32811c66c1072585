using System.Text.Encodings.Web;
using System.Text.Json;

namespace Exchange.Rights.Services;

internal static class CardJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
