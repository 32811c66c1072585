namespace Exchange.Imports.Services;

/// <summary>What stands behind <c>patents import</c>.</summary>
internal sealed record ImportArguments(IReadOnlyList<string> Paths, bool IsDryRun, string? Report)
{
    /// <summary>Null when they cannot be understood.</summary>
    public static ImportArguments? Parse(IReadOnlyList<string> arguments)
    {
        List<string> paths = [];
        var isDryRun = false;
        string? report = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--dry-run":
                    isDryRun = true;
                    break;
                case "--report" when i + 1 < arguments.Count:
                    report = arguments[++i];
                    break;
                case var option when option.StartsWith("--", StringComparison.Ordinal):
                    return null;
                case var path:
                    paths.Add(path);
                    break;
            }
        }

        return paths.Count == 0 ? null : new ImportArguments(paths, isDryRun, report);
    }

    /// <summary>The files, those of folders in order of their paths; hidden ones are passed over.</summary>
    public IEnumerable<(string Path, string Name, bool IsChosen)> Files()
    {
        foreach (var path in Paths)
        {
            if (File.Exists(path))
            {
                yield return (path, path, true);
                continue;
            }

            var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };
            foreach (var file in Directory.EnumerateFiles(path, "*", options).Order(StringComparer.Ordinal))
            {
                yield return (file, file, false);
            }
        }
    }
}
