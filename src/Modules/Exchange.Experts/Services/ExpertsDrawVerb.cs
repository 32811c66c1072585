using System.Text.Json;
using Exchange.Experts.Domain;
using Exchange.Framework.Commands;

namespace Exchange.Experts.Services;

/// <summary><c>experts draw FILE.json</c>: repeats a published draw and prints the drawn numbers, one on a line.</summary>
internal sealed class ExpertsDrawVerb : IVerb
{
    public string Name => "experts draw";

    public string Usage => "experts draw FILE.json: repeats a published draw and prints the drawn numbers; exit code 1 when the secret in its seed is not the one announced";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.Count != 1 || !File.Exists(arguments[0]))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 1;
        }

        try
        {
            using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(arguments[0], cancellationToken));
            var root = document.RootElement;
            if (root.GetProperty("seed").GetString() is not { } seed)
            {
                await Console.Error.WriteLineAsync("The seed is not published yet.");
                return 1;
            }

            if (DrawOrder.PublicValueOf(seed) is not { } value || PublicValue.Read(value) != value)
            {
                await Console.Error.WriteLineAsync("The seed is not SECRET:PUBLIC with a public value of five digits.");
                return 1;
            }

            if (DrawOrder.HashOf(DrawOrder.SecretOf(seed)) != root.GetProperty("secretSha256").GetString())
            {
                await Console.Error.WriteLineAsync("The secret is not the one whose SHA-256 was announced.");
                return 1;
            }

            var passed = root.TryGetProperty("passedOver", out var over) ? Numbers(over).ToHashSet(StringComparer.Ordinal) : [];
            foreach (var number in DrawOrder.Of(seed, Numbers(root.GetProperty("eligible"))).Where(n => !passed.Contains(n)).Take(root.GetProperty("wanted").GetInt32()))
            {
                await output.WriteLineAsync(number);
            }

            await Console.Error.WriteLineAsync($"Compare the public value with what was drawn: {value} ({PublicValue.Source}).");

            return 0;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            await Console.Error.WriteLineAsync($"{arguments[0]} is no file of a draw: {exception.Message}");
            return 1;
        }
    }

    private static IEnumerable<string> Numbers(JsonElement array) => array.EnumerateArray().Select(n => n.GetString() ?? "");
}
