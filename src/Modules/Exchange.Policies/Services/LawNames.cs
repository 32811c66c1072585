using System.Text.RegularExpressions;
using Exchange.Policies.Contracts;
using Exchange.Policies.Domain.Laws;

namespace Exchange.Policies.Services;

/// <summary>What laws are called: the short name they are cited by, and the address of those that everybody knows.</summary>
internal sealed partial class LawNames
{
    private readonly Dictionary<string, string> _slugs;

    public LawNames()
    {
        using var stream = typeof(LawNames).Assembly.GetManifestResourceStream("Exchange.Policies/Data/law-slugs.txt")
            ?? throw new InvalidOperationException("The module carries no addresses of laws.");
        using var reader = new StreamReader(stream);
        _slugs = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#').Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }

    /// <summary>The address of a law by its name or its file's; null when it is none of the known.</summary>
    public string? Find(string name) => _slugs.GetValueOrDefault(Undated(name));

    /// <summary>专利法 of 中华人民共和国专利法; 民法典 of a file that holds one of its books.</summary>
    public static string ShortNameOf(string title, string fileName)
    {
        var name = LawCitation.NameOf(title);
        return fileName.StartsWith("民法典", StringComparison.Ordinal) ? "民法典" : Undated(name);
    }

    /// <summary>Who made it, where the text says so.</summary>
    public static string? IssuerOf(LawDocument law, string title)
    {
        var preamble = string.Join('\n', law.Preamble.Take(12));
        return title.StartsWith("最高人民法院", StringComparison.Ordinal) ? "最高人民法院"
            : preamble.Contains("全国人民代表大会常务委员会", StringComparison.Ordinal) || title.StartsWith("民法典", StringComparison.Ordinal) ? "全国人民代表大会"
            : preamble.Contains("国务院", StringComparison.Ordinal) ? "国务院"
            : null;
    }

    private static string Undated(string name) => Date().Replace(name, "").Trim();

    [GeneratedRegex(@"[（(]\d{4}-\d{2}-\d{2}[）)]$")]
    private static partial Regex Date();
}
