using System.Globalization;

namespace Exchange.Bench;

/// <summary>A question of <c>bench/patents</c> with the grade of each text that answers it.</summary>
internal sealed record JudgedQuestion(string Id, string Language, string Text, IReadOnlyDictionary<string, int> Grades)
{
    public static IReadOnlyList<JudgedQuestion> Read(string file) =>
    [
        .. File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(parts => new JudgedQuestion(
            parts[0], parts[1], parts[2],
            parts[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(
                answer => answer[..answer.LastIndexOf(':')],
                answer => int.Parse(answer[(answer.LastIndexOf(':') + 1)..], CultureInfo.InvariantCulture), StringComparer.Ordinal))),
    ];
}
