using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Exchange.Tests.Roles;

/// <summary>What must hold of every endpoint.</summary>
internal static class EndpointRules
{
    /// <summary>Somebody has thought about who may come here: a demand or an opening, and no opening above a demand, which it would make void.</summary>
    public static bool IsDecided(Endpoint endpoint)
    {
        var metadata = endpoint.Metadata.ToList();
        var (demand, opening) = (metadata.FindLastIndex(m => m is IAuthorizeData), metadata.FindLastIndex(m => m is IAllowAnonymous));
        return opening > demand || (opening < 0 && demand >= 0);
    }

    /// <summary>The policies that are asked for; a permission's name is one.</summary>
    public static IEnumerable<string> Policies(Endpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>();

    /// <summary>
    /// MVC actions have the filter for all of them; it is off only where an action says so. An endpoint that is not an
    /// action must ask for the check itself.
    /// </summary>
    public static bool IsGuardedAgainstForgery(Endpoint endpoint, IReadOnlyList<string> methods)
    {
        if (!methods.Any(m => HttpMethods.IsPost(m) || HttpMethods.IsPut(m) || HttpMethods.IsPatch(m) || HttpMethods.IsDelete(m)))
        {
            return true;
        }

        return endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action
            ? !action.FilterDescriptors.Any(f => f.Filter is IgnoreAntiforgeryTokenAttribute)
            : endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true };
    }
}
