namespace Exchange.Imports.Services;

/// <summary>The files behind the paths of a command.</summary>
internal static class ChosenFiles
{
    /// <summary>Those of folders in order of their paths, hidden ones passed over; chosen are those that were named themselves.</summary>
    public static IEnumerable<(string Path, bool IsChosen)> Of(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (File.Exists(path))
            {
                yield return (path, true);
                continue;
            }

            var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };
            foreach (var file in Directory.EnumerateFiles(path, "*", options).Order(StringComparer.Ordinal))
            {
                yield return (file, false);
            }
        }
    }
}
