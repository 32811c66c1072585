using System.Globalization;
using System.Text.Json;
using Exchange.Experts.Domain;
using Exchange.Framework.Commands;

namespace Exchange.Experts.Services;

/// <summary><c>experts draw FILE.json</c>: repeats a published draw and prints the drawn numbers, one on a line.</summary>
internal sealed class ExpertsDrawVerb : IVerb
{
    public string Name => "experts draw";

    public string Usage => "experts draw FILE.json: repeats a published draw and prints the drawn numbers; exit code 1 when its seed is not made of the announced secret and a public value";

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
            if (root.GetProperty("seed").GetString() is not { } seed || root.GetProperty("secret").GetString() is not { } secret)
            {
                await Console.Error.WriteLineAsync("The seed is not published yet.");
                return 1;
            }

            if (DrawOrder.HashOf(secret) != root.GetProperty("secretSha256").GetString())
            {
                await Console.Error.WriteLineAsync("The secret is not the one whose SHA-256 was announced.");
                return 1;
            }

            // Digits and nothing else: what stood behind them could be ground until it draws whom one wants.
            var announced = root.GetProperty("publicValue");
            var value = announced.GetProperty("value").GetString() ?? "";
            if (Lottery.DigitsOf(value) != value || value.Length != announced.GetProperty("digits").GetInt32() || seed != DrawOrder.SeedOf(secret, value))
            {
                await Console.Error.WriteLineAsync("The seed is not SECRET:PUBLIC with a public value of as many digits as were announced.");
                return 1;
            }

            var (day, first) = (DateOf(announced, "day"), DateOf(announced, "firstDrawOn"));
            if (day < first)
            {
                await Console.Error.WriteLineAsync("The public value was drawn before the first day that counts.");
                return 1;
            }

            var passed = root.TryGetProperty("passedOver", out var over) ? Numbers(over).ToHashSet(StringComparer.Ordinal) : [];
            foreach (var number in DrawOrder.Of(seed, Numbers(root.GetProperty("eligible"))).Where(n => !passed.Contains(n)).Take(root.GetProperty("wanted").GetInt32()))
            {
                await output.WriteLineAsync(number);
            }

            await Console.Error.WriteLineAsync(
                FormattableString.Invariant($"Compare the public value with what was drawn: {value} in drawing {announced.GetProperty("period").GetString()} on {day:yyyy-MM-dd}, the first one on {first:yyyy-MM-dd} or later, of {announced.GetProperty("name").GetString()} ({announced.GetProperty("source").GetString()})."));
            return 0;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            await Console.Error.WriteLineAsync($"{arguments[0]} is no file of a draw: {exception.Message}");
            return 1;
        }
    }

    private static DateOnly DateOf(JsonElement element, string name) => DateOnly.ParseExact(element.GetProperty(name).GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Numbers(JsonElement array) => array.EnumerateArray().Select(n => n.GetString() ?? "");
}
