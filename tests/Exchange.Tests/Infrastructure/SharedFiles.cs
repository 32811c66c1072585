namespace Exchange.Tests.Infrastructure;

/// <summary>Real files that the project does not carry: the folder <c>EXCHANGE_SHARED</c>, default <c>../shared</c>.</summary>
internal static class SharedFiles
{
    /// <summary>The path below <c>data/</c>; the test is skipped, saying so, where the folder is absent.</summary>
    public static string Require(string path)
    {
        var root = Environment.GetEnvironmentVariable("EXCHANGE_SHARED");
        Assert.SkipWhen(string.IsNullOrEmpty(root) || !Directory.Exists(Path.Combine(root, "data")), "EXCHANGE_SHARED names no folder with shared test data.");
        var full = Path.Combine(root!, "data", path);
        Assert.True(File.Exists(full) || Directory.Exists(full), $"{full} is missing from the shared data.");
        return full;
    }
}
