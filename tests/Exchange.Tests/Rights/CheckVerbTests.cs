using Exchange.Rights.Services;

namespace Exchange.Tests.Rights;

public sealed class CheckVerbTests
{
    [Fact]
    public async Task Run_MixedNumbers_WritesALineEachAndExitsWithTwo()
    {
        await using var output = new StringWriter { NewLine = "\n" };

        var code = await new CheckVerb().RunAsync(
            ["2013104915861", "201720349428", "201310491586.2", "201340491586.1", "CN 103631670 B", "CN114902408U", "CN103631670", "US9876543B2", "200110049158.0", "abc"],
            output, TestContext.Current.CancellationToken);

        Assert.Equal(2, code);
        Assert.Equal(
            """
            2013104915861	valid	invention	201310491586.1
            201720349428	valid	utility-model	201720349428.6
            201310491586.2	invalid	invention	bad-check-character: expected 1
            201340491586.1	invalid	-	bad-number: no such kind
            CN 103631670 B	valid	invention	CN103631670B
            CN114902408U	invalid	-	bad-publication-number: first digit and letter contradict each other
            CN103631670	invalid	-	no-kind-code: the letter after the digits is missing
            US9876543B2	valid	invention	US9876543B2
            200110049158.0	invalid	-	bad-number: no known form
            abc	invalid	-	bad-number: no known form

            """,
            output.ToString());
    }

    [Fact]
    public async Task Run_ValidNumbers_ExitsWithZero()
    {
        await using var output = new StringWriter();
        Assert.Equal(0, await new CheckVerb().RunAsync(["97248479.5"], output, TestContext.Current.CancellationToken));
    }
}
