using System.Globalization;
using Exchange.Framework.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Framework;

/// <summary>What a command of the executable answers when it cannot do what it was asked.</summary>
public sealed class VerbRunnerTests
{
    [Theory]
    [InlineData("no-such-verb")]
    [InlineData("sample", "other")]
    public async Task Run_UnknownVerb_FailsAndListsTheVerbs(params string[] arguments)
    {
        var (code, output, errors) = await RunAsync(s => s.AddScoped<IVerb>(_ => new SampleVerb("sample verb", () => 0)), arguments);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("sample verb: usage", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Run_Help_ListsTheVerbs(string argument)
    {
        var (code, output, _) = await RunAsync(s => s.AddScoped<IVerb>(_ => new SampleVerb("sample verb", () => 0)), argument);

        Assert.Equal(0, code);
        Assert.Contains("sample verb: usage", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_VerbThatThrows_FailsAndSaysWhy()
    {
        var (code, _, errors) = await RunAsync(s => s.AddScoped<IVerb>(_ => new SampleVerb("sample verb", () => throw new InvalidDataException("It is broken."))), "sample", "verb");

        Assert.Equal(1, code);
        Assert.Contains("sample verb: It is broken.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_VerbThatCannotBeMade_FailsAndSaysWhy()
    {
        // Such as a setting that names no database.
        var (code, _, errors) = await RunAsync(s => s.AddScoped<IVerb>(_ => throw new InvalidOperationException("No such database.")), "migrate");

        Assert.Equal(1, code);
        Assert.Contains("No such database.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TheLongerOfTwoNames_Wins()
    {
        var (code, _, _) = await RunAsync(
            s => s.AddScoped<IVerb>(_ => new SampleVerb("sample", () => 3)).AddScoped<IVerb>(_ => new SampleVerb("sample verb", () => 4)), "sample", "verb");

        Assert.Equal(4, code);
    }

    [Theory]
    [InlineData(true, "migrate")]
    [InlineData(true, "--help")]
    [InlineData(false, "--urls=http://localhost:1")]
    [InlineData(false)]
    public void IsMeant_OfArguments_TellsVerbsFromSettings(bool expected, params string[] arguments) => Assert.Equal(expected, VerbRunner.IsMeant(arguments));

    private static async Task<(int Code, string Output, string Errors)> RunAsync(Action<IServiceCollection> add, params string[] arguments)
    {
        var services = new ServiceCollection();
        add(services);
        await using var provider = services.BuildServiceProvider();
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        await using var errors = new StringWriter(CultureInfo.InvariantCulture);
        var code = await VerbRunner.RunAsync(provider, arguments, output, errors, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }
}
