namespace Exchange.Search.Domain;

/// <summary>
/// Makes written variants of a character equal: full width, sub- and superscript digits, traditional Chinese. Each UTF-16
/// unit becomes exactly one, so that offsets in the folded text are offsets in the original.
/// </summary>
internal static class TextFolding
{
    private static readonly char[] _map = Load();

    public static char Fold(char character) => _map[character];

    public static string Fold(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = _map[source[i]];
        }
    });

    private static char[] Load()
    {
        var map = new char[char.MaxValue + 1];
        for (var i = 0; i < map.Length; i++)
        {
            map[i] = (char)i;
        }

        for (var i = 0xFF01; i <= 0xFF5E; i++)
        {
            map[i] = (char)(i - 0xFF01 + '!');
        }

        map['\u3000'] = ' ';
        map['\u00A0'] = ' ';
        // Formulae: V₂O₅ is found as V2O5.
        for (var i = 0; i <= 9; i++)
        {
            map[0x2080 + i] = (char)('0' + i);
            map[0x2070 + i] = (char)('0' + i);
        }

        map['\u2071'] = 'i';
        map['¹'] = '1';
        map['²'] = '2';
        map['³'] = '3';

        using var stream = typeof(TextFolding).Assembly.GetManifestResourceStream("Exchange.Search/Data/simplify.txt")
            ?? throw new InvalidOperationException("The table of traditional characters is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            for (var i = 0; i + 1 < line.Length; i += 2)
            {
                map[line[i]] = line[i + 1];
            }
        }

        return map;
    }
}
