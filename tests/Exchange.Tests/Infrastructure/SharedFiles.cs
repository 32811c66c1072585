namespace Exchange.Tests.Infrastructure;

/// <summary>Real files that the project does not carry: the folder <c>EXCHANGE_SHARED</c>, default <c>../shared</c>.</summary>
internal static class SharedFiles
{
    /// <summary>The path below <c>data/</c>; the test is skipped, saying so, where the folder is absent.</summary>
    public static string Require(string path)
    {
        var full = Find(path);
        Assert.SkipWhen(full is null, "EXCHANGE_SHARED names no folder with shared test data.");
        Assert.True(File.Exists(full) || Directory.Exists(full), $"{full} is missing from the shared data.");
        return full!;
    }

    /// <summary>The path below <c>data/</c>; null where the folder is absent.</summary>
    public static string? Find(string path)
    {
        var root = Environment.GetEnvironmentVariable("EXCHANGE_SHARED");
        return string.IsNullOrEmpty(root) || !Directory.Exists(Path.Combine(root, "data")) ? null : Path.Combine(root, "data", path);
    }
}
