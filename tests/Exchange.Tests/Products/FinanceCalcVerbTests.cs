using System.Text.Json;
using Exchange.Products.Services;

namespace Exchange.Tests.Products;

/// <summary><c>./run.sh finance calc FILE.json</c>, as docs/finance-calc.md says.</summary>
public sealed class FinanceCalcVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchange-calc-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task SchemeA_IsPrintedInFenAndBasisPoints()
    {
        var (code, output) = await RunAsync(
            """
            { "loan": { "principalFen": 300000000, "rateBp": 450, "days": 365 },
              "fees": [{ "kind": "guarantee", "rateBp": 100 }, { "kind": "appraisal", "amountFen": 3000000 }],
              "subsidies": [{ "kind": "interest", "mode": "points", "valueBp": 150, "capFen": null }, { "kind": "appraisal", "mode": "ratio", "valueBp": 5000 }] }
            """);

        var result = JsonDocument.Parse(output).RootElement;
        Assert.Equal(0, code);
        Assert.Equal(13_687_500, result.GetProperty("interestFen").GetInt64());
        Assert.Equal(6_000_000, result.GetProperty("feesFen").GetInt64());
        Assert.Equal(6_062_500, result.GetProperty("subsidyFen").GetInt64());
        Assert.Equal(13_625_000, result.GetProperty("allInCostFen").GetInt64());
        Assert.Equal(454.17m, result.GetProperty("annualRateBp").GetDecimal());
        Assert.Equal(4_562_500, result.GetProperty("subsidies")[0].GetProperty("fen").GetInt64());
    }

    [Theory]
    [InlineData("{}", 1)]
    [InlineData("null", 1)]
    [InlineData("[", 1)]
    [InlineData("""{ "loan": { "principalFen": "1", "rateBp": 1, "days": 1 } }""", 1)]
    [InlineData("""{ "loan": { "principalFen": 1.5, "rateBp": 1, "days": 1 } }""", 1)]
    [InlineData("""{ "loan": { "principalFen": 99999999999999999999, "rateBp": 1, "days": 1 } }""", 1)]
    [InlineData("""{ "loan": { "principalFen": 1, "rateBp": 1, "days": 1 }, "fee": [] }""", 1)]
    [InlineData("""{ "loan": { "principalFen": 1, "rateBp": 1, "days": 1 }, "fees": null }""", 1)]
    [InlineData("""{ "loan": { "principalFen": 1, "rateBp": 1, "days": 1 }, "fees": [null] }""", 1)]
    [InlineData("""{ "loan": { "principalFen": 1, "rateBp": 1, "days": 1 }, "subsidies": [{ "kind": "interest", "mode": "all", "valueBp": 1 }] }""", 1)]
    [InlineData("""{ "loan": { "principalFen": 0, "rateBp": 1, "days": 1 } }""", 2)]
    [InlineData("""{ "loan": { "principalFen": -1, "rateBp": 1, "days": 1 } }""", 2)]
    [InlineData("""{ "loan": { "principalFen": 1000000000000, "rateBp": 1, "days": 1 } }""", 2)]
    [InlineData("""{ "loan": { "principalFen": 1, "rateBp": 1, "days": 1 }, "fees": [{ "kind": "x", "rateBp": 1, "amountFen": 1 }] }""", 2)]
    public async Task BadFiles_PrintNothingAndFail(string json, int expected)
    {
        var (code, output) = await RunAsync(json);

        Assert.Equal((expected, ""), (code, output));
    }

    [Fact]
    public async Task NoFile_Fails()
    {
        using var output = new StringWriter();
        Assert.Equal(1, await new FinanceCalcVerb().RunAsync([], output, CancellationToken.None));
        Assert.Equal(1, await new FinanceCalcVerb().RunAsync([Path.Combine(_folder, "none.json")], output, CancellationToken.None));
        Assert.Equal("", output.ToString());
    }

    private async Task<(int Code, string Output)> RunAsync(string json)
    {
        var path = Path.Combine(_folder, "file.json");
        await File.WriteAllTextAsync(path, json, TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        var code = await new FinanceCalcVerb().RunAsync([path], output, CancellationToken.None);
        return (code, output.ToString());
    }
}
