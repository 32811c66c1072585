using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Exchange.Framework.Mvc;

/// <summary>Finds controllers that are not public as well: their services are internal to the module, so they may be too.</summary>
internal sealed class InternalControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo typeInfo) =>
        base.IsController(typeInfo)
        || (typeInfo is { IsClass: true, IsAbstract: false, IsNested: false, ContainsGenericParameters: false }
            && typeInfo.IsSubclassOf(typeof(ControllerBase)));
}
