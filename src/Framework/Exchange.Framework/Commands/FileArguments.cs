namespace Exchange.Framework.Commands;

/// <summary>What stands behind a verb that reads files.</summary>
public sealed class FileArguments
{
    public const string DryRun = "--dry-run";

    private const string ReportOption = "--report";

    private readonly HashSet<string> _switches;
    private readonly Dictionary<string, string> _values;

    private FileArguments(IReadOnlyList<string> paths, HashSet<string> switches, Dictionary<string, string> values)
    {
        Paths = paths;
        _switches = switches;
        _values = values;
    }

    /// <summary>Files and folders; at least one.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>The file that tells what became of them; null when nobody asked for it.</summary>
    public string? Report => Value(ReportOption);

    public bool IsDryRun => Has(DryRun);

    public bool Has(string name) => _switches.Contains(name);

    public string? Value(string option) => _values.GetValueOrDefault(option);

    /// <summary>Null when they cannot be understood.</summary>
    /// <param name="switches">Words that stand alone, such as <c>--dry-run</c>.</param>
    /// <param name="options">Words that a value follows, beside <c>--report</c>.</param>
    internal static FileArguments? Parse(IReadOnlyList<string> arguments, IReadOnlyCollection<string> switches, IReadOnlyCollection<string> options)
    {
        List<string> paths = [];
        HashSet<string> given = new(StringComparer.Ordinal);
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (switches.Contains(argument))
            {
                given.Add(argument);
            }
            else if (i + 1 < arguments.Count && (argument == ReportOption || options.Contains(argument)))
            {
                values[argument] = arguments[++i];
            }
            else if (argument.StartsWith("--", StringComparison.Ordinal))
            {
                return null;
            }
            else
            {
                paths.Add(argument);
            }
        }

        return paths.Count == 0 ? null : new FileArguments(paths, given, values);
    }
}
