using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Exchange.Framework.Mvc;

public static class ModelStateExtensions
{
    /// <summary>Shows a failed result at its field, in the user's language.</summary>
    public static void AddResult(this ModelStateDictionary modelState, Result result, IStringLocalizer localizer)
    {
        if (result.Error is not null)
        {
            modelState.AddModelError(result.Field ?? "", localizer[result.Error, result.Arguments?.ToArray() ?? []].Value);
        }
    }
}
