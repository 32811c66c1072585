using System.Globalization;
using System.Reflection;
using Exchange.Framework.Modules;
using Microsoft.Extensions.Localization;

namespace Exchange.Framework.Localization;

/// <summary>
/// The translations of all modules and themes; msgids are the English texts. A short word may mean different things in
/// different modules, so a module's own text wins; after it a theme's, then any other module's.
/// </summary>
public sealed class PoCatalog
{
    private readonly Dictionary<string, Dictionary<string, string>> _shared = new(StringComparer.Ordinal);
    private readonly Dictionary<(Assembly Module, string Culture), Dictionary<string, string>> _own = [];

    public PoCatalog(ModuleCatalog modules)
    {
        foreach (var assembly in modules.Modules.Prepend(typeof(PoCatalog).Assembly).Concat(modules.Themes))
        {
            Load(assembly);
        }
    }

    /// <summary>Null when the culture has no text of its own, as English has none.</summary>
    /// <param name="module">The assembly that asks; null for a text that is nobody's own.</param>
    public string? Find(CultureInfo culture, string id, Assembly? module = null)
    {
        for (var c = culture; c.Name.Length > 0; c = c.Parent)
        {
            if ((module is not null && _own.TryGetValue((module, c.Name), out var own) && own.TryGetValue(id, out var text))
                || (_shared.TryGetValue(c.Name, out var shared) && shared.TryGetValue(id, out text)))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The texts of the type's module in a language that is not the reader's, such as that of a mail's receiver.</summary>
    public IStringLocalizer<T> In<T>(CultureInfo culture) => new PoStringLocalizer<T>(this, culture);

    private void Load(Assembly assembly)
    {
        var prefix = $"{assembly.GetName().Name}/Localization/";
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && n.EndsWith(".po", StringComparison.Ordinal)))
        {
            var culture = name[prefix.Length..^".po".Length];
            if (!_shared.TryGetValue(culture, out var shared))
            {
                _shared[culture] = shared = new(StringComparer.Ordinal);
            }

            var own = _own[(assembly, culture)] = new(StringComparer.Ordinal);
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var (id, text) in PoReader.Read(reader))
            {
                own[id] = text;
                shared[id] = text;
            }
        }
    }
}
