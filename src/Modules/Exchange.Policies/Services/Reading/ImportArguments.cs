namespace Exchange.Policies.Services.Reading;

/// <summary>What was asked of <c>content import</c>.</summary>
internal sealed record ImportArguments(IReadOnlyList<string> Paths, string? Type, bool IsPublish, string? Report)
{
    /// <summary>Null when they are not as the usage says.</summary>
    public static ImportArguments? Parse(IReadOnlyList<string> arguments)
    {
        var paths = new List<string>();
        string? type = null, report = null;
        var publish = false;
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--publish":
                    publish = true;
                    break;
                case "--type" when i + 1 < arguments.Count:
                    type = arguments[++i];
                    break;
                case "--report" when i + 1 < arguments.Count:
                    report = arguments[++i];
                    break;
                case ['-', '-', ..]:
                    return null;
                default:
                    paths.Add(arguments[i]);
                    break;
            }
        }

        return paths.Count == 0 ? null : new ImportArguments(paths, type, publish, report);
    }

    /// <summary>The files, those of folders in the order of their names; of folders only the kinds that are known.</summary>
    public IEnumerable<string> Files() => Paths.SelectMany(path => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => IsLines(file) || SourceReader.Knows(file)).Order(StringComparer.Ordinal)
        : (IEnumerable<string>)[path]);

    public static bool IsLines(string file) => Path.GetExtension(file).ToUpperInvariant() is ".JSONL" or ".NDJSON";
}
