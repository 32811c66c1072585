using System.Reflection;
using System.Runtime.CompilerServices;
using Exchange.Framework.Security;

namespace Exchange.Tests.Architecture;

/// <summary>Rules about what modules show of themselves and whom they know.</summary>
internal static class ModuleRules
{
    private static readonly HashSet<string> _publicFolders =
        new(StringComparer.Ordinal) { "Contracts", "Endpoints", "ViewModels", "TagHelpers" };

    /// <summary>The first cycle, as names in order; empty when there is none.</summary>
    public static IReadOnlyList<string> FindCycle(IReadOnlyDictionary<string, IReadOnlyCollection<string>> references)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in references.Keys)
        {
            var path = new List<string>();
            if (Visit(start, path))
            {
                return path;
            }
        }

        return [];

        bool Visit(string name, List<string> path)
        {
            if (path.Contains(name))
            {
                path.Add(name);
                return true;
            }

            if (!done.Contains(name) && references.TryGetValue(name, out var next))
            {
                path.Add(name);
                if (next.Any(n => Visit(n, path)))
                {
                    return true;
                }

                path.Remove(name);
                done.Add(name);
            }

            return false;
        }
    }

    /// <summary>
    /// Public types that stand outside the folders that may show something, and that no shown type carries: permissions
    /// and the types of a view model's properties are part of what is shown.
    /// </summary>
    public static IEnumerable<string> Exposed(IReadOnlyCollection<Type> types, string module)
    {
        var shown = types.Where(type => type.IsPublic && _publicFolders.Contains(FolderOf(type, module))).ToList();
        var carried = shown.SelectMany(Carried).ToHashSet();
        return types
            .Where(type => type.IsPublic && type.Name != "Startup" && !shown.Contains(type) && !carried.Contains(type)
                && !type.IsAssignableTo(typeof(IPermissionProvider)))
            .Select(type => $"{type.FullName} is public");
    }

    /// <summary>Members of domain types whose signatures name the database, the web or a layer above.</summary>
    public static IEnumerable<string> ImpureSignatures(IEnumerable<Type> types) => types
        .Where(type => type.Namespace?.Split('.') is [.., "Domain"] && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
        .SelectMany(type => Named(type).Where(IsForeign).Distinct().Select(foreign => $"{type.FullName} uses {foreign.FullName}"));

    private static IEnumerable<Type> Carried(Type type) => type.GetProperties().Select(p => p.PropertyType)
        .Concat(type.GetConstructors().SelectMany(c => c.GetParameters().Select(p => p.ParameterType)))
        .Concat(type.GetMethods().SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)))
        .SelectMany(Unwrapped);

    private static string FolderOf(Type type, string module) =>
        type.Namespace is { } space && space.StartsWith(module + ".", StringComparison.Ordinal) ? space[(module.Length + 1)..].Split('.')[0] : "";

    private static IEnumerable<Type> Named(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var direct = type.GetInterfaces().Append(type.BaseType ?? typeof(object))
            .Concat(type.GetFields(all).Select(f => f.FieldType))
            .Concat(type.GetMethods(all).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)))
            .Concat(type.GetConstructors(all).SelectMany(c => c.GetParameters().Select(p => p.ParameterType)))
            .Concat(type.GetCustomAttributesData().Select(a => a.AttributeType));
        return direct.SelectMany(Unwrapped);
    }

    private static IEnumerable<Type> Unwrapped(Type type) => type.IsGenericType
        ? type.GetGenericArguments().SelectMany(Unwrapped).Append(type.GetGenericTypeDefinition())
        : [type.GetElementType() ?? type];

    private static bool IsForeign(Type type) => type.Namespace is { } space
        && (space.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || (space.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && space != "Microsoft.AspNetCore.Identity")
            || (space.StartsWith("Exchange.", StringComparison.Ordinal) && !space.StartsWith("Exchange.Framework", StringComparison.Ordinal)
                && space.Split('.') is [_, _, "Data" or "Controllers" or "Services" or "ViewModels", ..]));
}
