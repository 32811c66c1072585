using System.Globalization;
using System.Reflection;
using Exchange.Framework.Modules;

namespace Exchange.Framework.Localization;

/// <summary>
/// The translations of all modules and themes. English msgids are the English texts; a later assembly overrides an
/// earlier one, themes override modules.
/// </summary>
public sealed class PoCatalog
{
    private readonly Dictionary<string, Dictionary<string, string>> _texts = new(StringComparer.Ordinal);

    public PoCatalog(ModuleCatalog modules)
    {
        foreach (var assembly in modules.Modules.Prepend(typeof(PoCatalog).Assembly).Concat(modules.Themes))
        {
            Load(assembly);
        }
    }

    /// <summary>Null when the culture has no text of its own, as English has none.</summary>
    public string? Find(CultureInfo culture, string id)
    {
        for (var c = culture; c.Name.Length > 0; c = c.Parent)
        {
            if (_texts.TryGetValue(c.Name, out var texts) && texts.TryGetValue(id, out var text))
            {
                return text;
            }
        }

        return null;
    }

    private void Load(Assembly assembly)
    {
        var prefix = $"{assembly.GetName().Name}/Localization/";
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && n.EndsWith(".po", StringComparison.Ordinal)))
        {
            var culture = name[prefix.Length..^".po".Length];
            if (!_texts.TryGetValue(culture, out var texts))
            {
                _texts[culture] = texts = new(StringComparer.Ordinal);
            }

            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var (id, text) in PoReader.Read(reader))
            {
                texts[id] = text;
            }
        }
    }
}
