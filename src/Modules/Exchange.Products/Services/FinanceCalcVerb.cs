using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Framework.Commands;
using Exchange.Products.Contracts;

namespace Exchange.Products.Services;

/// <summary><c>finance calc FILE.json</c>: what a loan costs altogether, as JSON.</summary>
internal sealed class FinanceCalcVerb : IVerb
{
    private const long MaxBytes = 1 << 20;

    private static readonly JsonSerializerOptions _read = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public string Name => "finance calc";

    public string Usage => "finance calc FILE.json: interest, fees, subsidies, all-in cost and its yearly rate; exit code 2 when values are outside their range, each on a line";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.Count != 1)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 1;
        }

        CalcFile? file;
        try
        {
            var info = new FileInfo(arguments[0]);
            if (!info.Exists || info.Length > MaxBytes)
            {
                await Console.Error.WriteLineAsync(
                    info.Exists ? $"{arguments[0]}: larger than 1 MiB" : $"{arguments[0]}: no such file");
                return 1;
            }

            await using var content = info.OpenRead();
            file = await JsonSerializer.DeserializeAsync<CalcFile>(content, _read, cancellationToken);
        }
        catch (JsonException exception)
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{arguments[0]}: {exception.Path ?? "$"}: {exception.Message}"));
            return 1;
        }

        if (file is null || file.Fees.Any(fee => fee is null) || file.Subsidies.Any(subsidy => subsidy is null))
        {
            await Console.Error.WriteLineAsync($"{arguments[0]}: null where an object is expected");
            return 1;
        }

        var request = file.ToRequest();
        var problems = AllInCost.FindProblems(request).ToList();
        foreach (var problem in problems)
        {
            await Console.Error.WriteLineAsync($"{arguments[0]}: {problem}");
        }

        if (problems.Count > 0)
        {
            return 2;
        }

        var result = AllInCost.Compute(request);
        await output.WriteLineAsync(JsonSerializer.Serialize(
            new
            {
                result.InterestFen,
                result.FeesFen,
                result.SubsidyFen,
                AllInCostFen = result.TotalFen,
                result.AnnualRateBp,
                Fees = result.Fees.Select(fee => new { fee.Kind, fee.Fen }),
                Subsidies = result.Subsidies.Select(subsidy => new { subsidy.Kind, subsidy.Fen }),
            },
            VerbJson.Options));
        return 0;
    }
}
