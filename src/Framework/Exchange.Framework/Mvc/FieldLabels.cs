using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Framework.Mvc;

/// <summary>What a form calls its fields, by the action to which it was sent: for a page that shows them without the form.</summary>
internal static class FieldLabels
{
    public static Dictionary<string, string> Of(HttpContext http, IEnumerable<string> names)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        if (http.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is not { } action)
        {
            return labels;
        }

        var metadata = http.RequestServices.GetRequiredService<IModelMetadataProvider>();
        foreach (var name in names)
        {
            var label = action.Parameters
                .Select(p => Find(metadata.GetMetadataForType(p.ParameterType), p.BindingInfo?.BinderModelName ?? p.Name, name)).FirstOrDefault(l => l is not null);
            if (label is not null)
            {
                labels[name] = label;
            }
        }

        return labels;
    }

    private static string? Find(ModelMetadata model, string prefix, string name)
    {
        var path = name.StartsWith(prefix + ".", StringComparison.OrdinalIgnoreCase) ? name[(prefix.Length + 1)..] : name;
        ModelMetadata? found = model;
        foreach (var part in path.Split('.'))
        {
            found = found?.Properties.FirstOrDefault(p => string.Equals(p.PropertyName, part, StringComparison.OrdinalIgnoreCase));
        }

        // A choice was not typed, and its value is a word of code.
        return found?.UnderlyingOrModelType.IsEnum == true ? null : found?.DisplayName;
    }
}
