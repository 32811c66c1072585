using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exchange.Client;

// Written by hand, beside what is generated: lists of words are read as words too.
public partial class ExchangeClient
{
    static partial void UpdateJsonSerializerSettings(JsonSerializerOptions settings) => settings.Converters.Add(new JsonStringEnumConverter());
}
