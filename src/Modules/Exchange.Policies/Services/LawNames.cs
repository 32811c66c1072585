using System.Globalization;
using System.Text.RegularExpressions;
using Exchange.Policies.Contracts;
using Exchange.Policies.Domain.Laws;

namespace Exchange.Policies.Services;

/// <summary>What laws are called: the short name they are cited by, and the address of those that everybody knows.</summary>
internal sealed partial class LawNames
{
    private const string CivilCode = "民法典";
    private const string Congress = "全国人民代表大会";

    private readonly Dictionary<string, string> _slugs;
    private readonly Dictionary<string, DateOnly> _days;

    public LawNames()
    {
        _slugs = Pairs("law-slugs.txt").ToDictionary(pair => pair.Left, pair => pair.Right, StringComparer.Ordinal);
        _days = Pairs("law-days.txt").ToDictionary(pair => pair.Left, pair => DateOnly.ParseExact(pair.Right, "yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    /// <summary>From when the version that was issued on the day is in force, where that is known and not said by the text.</summary>
    public DateOnly? InForceFrom(string shortName, DateOnly? issuedOn) =>
        _days.TryGetValue(issuedOn is { } day ? string.Create(CultureInfo.InvariantCulture, $"{shortName} {day:yyyy-MM-dd}") : shortName, out var from) ? from : null;

    /// <summary>The address of a law by its name or its file's; null when it is none of the known.</summary>
    public string? Find(string name) => _slugs.GetValueOrDefault(Undated(name));

    /// <summary>专利法 of 中华人民共和国专利法; 民法典 of a file that holds one of its books.</summary>
    public static string ShortNameOf(string title, string fileName)
    {
        var name = LawCitation.NameOf(title);
        return fileName.StartsWith(CivilCode, StringComparison.Ordinal) ? CivilCode : Undated(name);
    }

    /// <summary>A book of the civil code comes in a file of its own, without the name of the law.</summary>
    public static string TitleOf(string title, string fileName) =>
        fileName.StartsWith(CivilCode, StringComparison.Ordinal) && !title.Contains(CivilCode, StringComparison.Ordinal) ? $"中华人民共和国{CivilCode} {title}" : title;

    /// <summary>Who made it, where the text says so.</summary>
    public static string? IssuerOf(LawDocument law, string title)
    {
        if (title.StartsWith("最高人民法院", StringComparison.Ordinal))
        {
            return "最高人民法院";
        }

        if (title.Contains(CivilCode, StringComparison.Ordinal))
        {
            return Congress;
        }

        // The line that made the text what it is stands last.
        var made = law.Preamble.Take(20).LastOrDefault(line => Making().IsMatch(line));
        return made is null ? null
            : CongressSession().IsMatch(made) ? Congress
            : made.Contains(Congress + "常务委员会", StringComparison.Ordinal) ? Congress + "常务委员会"
            : made.Contains("国务院", StringComparison.Ordinal) ? "国务院"
            : null;
    }

    [GeneratedRegex("通过|修订|修正|公布|国务院令")]
    private static partial Regex Making();

    [GeneratedRegex("全国人民代表大会第.{1,4}次会议")]
    private static partial Regex CongressSession();

    private static IEnumerable<(string Left, string Right)> Pairs(string file)
    {
        using var stream = typeof(LawNames).Assembly.GetManifestResourceStream("Exchange.Policies/Data/" + file)
            ?? throw new InvalidOperationException($"The module carries no {file}.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#').Select(line => line.Split('=', 2)).Select(pair => (pair[0], pair[1]))];
    }

    private static string Undated(string name) => Date().Replace(name, "").Trim();

    [GeneratedRegex(@"[（(]\d{4}-\d{2}-\d{2}[）)]$")]
    private static partial Regex Date();
}
