namespace Exchange.Tests.Architecture;

/// <param name="Path">Relative to the repository, with slashes.</param>
internal sealed record SourceFile(string Path, string FullPath)
{
    public string Read() => File.ReadAllText(FullPath);
}
