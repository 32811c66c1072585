using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace Exchange.Framework.Modules;

/// <summary>The modules and themes that the host references, modules in dependency order.</summary>
public sealed class ModuleCatalog
{
    private ModuleCatalog(IReadOnlyList<Assembly> modules, IReadOnlyList<Assembly> themes)
    {
        Modules = modules;
        Themes = themes;
    }

    public IReadOnlyList<Assembly> Modules { get; }

    public IReadOnlyList<Assembly> Themes { get; }

    /// <summary>
    /// Finds them by the application parts that the SDK stamps on the host for every referenced Razor class library,
    /// so that no list is kept by hand.
    /// </summary>
    /// <exception cref="InvalidOperationException">A dependency is missing or the dependencies form a cycle.</exception>
    public static ModuleCatalog Discover(Assembly host)
    {
        var parts = host.GetCustomAttributes<ApplicationPartAttribute>()
            .Select(part => Assembly.Load(part.AssemblyName))
            .OrderBy(assembly => assembly.GetName().Name, StringComparer.Ordinal)
            .ToList();
        var themes = parts.Where(assembly => assembly.GetCustomAttribute<ThemeAttribute>() is not null).ToList();
        var modules = parts.Where(assembly => assembly.GetCustomAttribute<ModuleAttribute>() is not null)
            .ToDictionary(assembly => assembly.GetName().Name!, StringComparer.Ordinal);

        var ordered = new List<Assembly>();
        var state = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var id in modules.Keys)
        {
            Visit(id, id);
        }

        return new ModuleCatalog(ordered, themes);

        void Visit(string id, string neededBy)
        {
            if (state.TryGetValue(id, out var done))
            {
                if (!done)
                {
                    throw new InvalidOperationException($"Module dependencies form a cycle through '{id}'.");
                }

                return;
            }

            if (!modules.TryGetValue(id, out var assembly))
            {
                throw new InvalidOperationException($"Module '{neededBy}' needs '{id}', which the host does not reference.");
            }

            state[id] = false;
            foreach (var dependency in assembly.GetCustomAttribute<ModuleAttribute>()!.Dependencies)
            {
                Visit(dependency, id);
            }

            state[id] = true;
            ordered.Add(assembly);
        }
    }

    /// <summary>The start-up class of each module, in dependency order.</summary>
    public IEnumerable<StartupBase> CreateStartups() => Modules
        .SelectMany(module => module.GetTypes())
        .Where(type => type.IsSubclassOf(typeof(StartupBase)) && !type.IsAbstract)
        .Select(type => (StartupBase)Activator.CreateInstance(type)!);

    /// <summary>The theme and the themes it derives from, the derived one first.</summary>
    public IEnumerable<string> SelfAndBases(string? themeId)
    {
        while (themeId is not null && Themes.FirstOrDefault(theme => theme.GetName().Name == themeId) is { } theme)
        {
            yield return themeId;
            themeId = theme.GetCustomAttribute<ThemeAttribute>()!.BaseTheme;
        }
    }
}
