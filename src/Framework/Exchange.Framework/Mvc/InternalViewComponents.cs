using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.ViewComponents;

namespace Exchange.Framework.Mvc;

/// <summary>Finds view components that are not public as well, as <see cref="InternalControllers"/> does controllers.</summary>
internal sealed class InternalViewComponents : IApplicationFeatureProvider<ViewComponentFeature>
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ViewComponentFeature feature)
    {
        foreach (var type in parts.OfType<IApplicationPartTypeProvider>().SelectMany(part => part.Types).Where(IsInternalComponent))
        {
            feature.ViewComponents.Add(type);
        }
    }

    private static bool IsInternalComponent(TypeInfo type) =>
        type is { IsClass: true, IsAbstract: false, IsNotPublic: true, IsNested: false } && type.IsSubclassOf(typeof(ViewComponent));
}
