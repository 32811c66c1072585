using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Exchange.Framework.Recipes;

/// <summary>
/// Evaluates the closed set of expressions that our recipes use: <c>[js:uuid()]</c>, <c>[js:variables('name')]</c>,
/// <c>[js:parameters('AdminUserId')]</c>, which is empty here, and <c>[file:text('path')]</c>. Any other expression is an
/// error; there is no JavaScript engine.
/// </summary>
internal sealed partial class RecipeScript
{
    private readonly string _folder;
    private readonly JsonObject? _variables;
    private readonly Dictionary<string, string> _evaluated = new(StringComparer.Ordinal);

    public RecipeScript(string folder, JsonObject? variables)
    {
        _folder = Path.GetFullPath(folder);
        _variables = variables;
    }

    /// <exception cref="FormatException">An expression is not one of those above.</exception>
    public void Evaluate(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (key, value) in map.ToArray())
                {
                    if (AsExpression(value) is { } expression)
                    {
                        map[key] = Resolve(expression);
                    }
                    else
                    {
                        Evaluate(value);
                    }
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (AsExpression(list[i]) is { } expression)
                    {
                        list[i] = Resolve(expression);
                    }
                    else
                    {
                        Evaluate(list[i]);
                    }
                }

                break;
        }
    }

    private static string? AsExpression(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.String && Expression().IsMatch(node.GetValue<string>()) ? node.GetValue<string>() : null;

    private string Resolve(string text)
    {
        while (Expression().Match(text) is { Success: true } match)
        {
            var call = Call().Match(match.Groups["body"].Value.Trim());
            var argument = call.Groups["argument"].Value;
            text = (match.Groups["engine"].Value, call.Groups["function"].Value) switch
            {
                ("js", "uuid") => NewId(),
                ("js", "variables") => Variable(argument),

                // Orchard asks for its administrator at setup; ours is made later.
                ("js", "parameters") => "",
                ("file", "text") => ReadText(argument),
                _ => throw new FormatException($"Unsupported recipe expression '{text}'."),
            };
        }

        return text;
    }

    private string Variable(string name)
    {
        if (!_evaluated.TryGetValue(name, out var value))
        {
            var text = _variables?[name]?.GetValue<string>() ?? throw new FormatException($"Unknown recipe variable '{name}'.");
            _evaluated[name] = value = Resolve(text);
        }

        return value;
    }

    private string ReadText(string path)
    {
        var full = Path.GetFullPath(Path.Combine(_folder, path));
        if (!full.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new FormatException($"'{path}' lies outside the recipe's folder.");
        }

        return File.ReadAllText(full).TrimEnd('\n');
    }

    // 26 lower-case characters of base 32, the form of Orchard's content item ids.
    private static string NewId()
    {
        const string alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
        var value = new System.Numerics.BigInteger(Guid.CreateVersion7().ToByteArray(bigEndian: true), isUnsigned: true, isBigEndian: true);
        return string.Create(26, value, static (span, number) =>
        {
            for (var i = 25; i >= 0; i--)
            {
                span[i] = alphabet[(int)(number % 32)];
                number /= 32;
            }
        });
    }

    [GeneratedRegex(@"^\[(?<engine>[A-Za-z]+):\s*(?<body>.+)\]$", RegexOptions.Singleline)]
    private static partial Regex Expression();

    [GeneratedRegex(@"^(?<function>[A-Za-z]+)\(\s*(?:'(?<argument>[^']*)')?\s*\)$")]
    private static partial Regex Call();
}
