using Exchange.Search.Domain;

namespace Exchange.Search.Indexing;

/// <summary>How Chinese characters are read, without tones (<c>Data/pinyin.txt</c>).</summary>
internal static class Readings
{
    private static readonly Dictionary<char, string> _syllables = WordFiles.Lines("pinyin.txt").Select(line => line.Split(' ', 2))
        .SelectMany(pair => pair[1].Select(character => (Character: character, Syllable: pair[0]))).ToDictionary(pair => pair.Character, pair => pair.Syllable);

    /// <summary>The syllables of the text; characters that have none stand for themselves.</summary>
    public static string Of(string text) => string.Join(' ', TextFolding.Fold(text).Select(c => _syllables.GetValueOrDefault(c) ?? char.ToLowerInvariant(c).ToString()));
}
