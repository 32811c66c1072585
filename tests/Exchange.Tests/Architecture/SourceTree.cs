namespace Exchange.Tests.Architecture;

/// <summary>The sources that the rules of the house are checked against.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>Files below a folder of the repository, without what is built or installed.</summary>
    public static IEnumerable<SourceFile> Files(string folder, params string[] endings)
    {
        var full = Path.Combine(Root, folder);
        return !Directory.Exists(full)
            ? []
            : Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories)
                .Where(path => endings.Any(e => path.EndsWith(e, StringComparison.Ordinal)))
                .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), path))
                .Where(file => !file.Path.Split('/').Any(part => part is "obj" or "bin" or "artifacts" or "node_modules" or "Migrations" or "dist"));
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Exchange.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
