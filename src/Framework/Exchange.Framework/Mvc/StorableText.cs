using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Exchange.Framework.Mvc;

/// <summary>
/// Takes NUL out of every text of a request: no person types it, and PostgreSQL refuses to store or compare it. A line ends with one
/// character, as browsers count it: they send two, and a text that just fits its field would be refused as too long.
/// </summary>
internal sealed class StorableText : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var source = context.BindingInfo.BindingSource;
        var isText = context.Metadata.ModelType == typeof(string)
            && (source is null || source == BindingSource.ModelBinding || source == BindingSource.Form || source == BindingSource.Query || source == BindingSource.Path);
        return isText ? new Binder(context.Services.GetRequiredService<ILoggerFactory>()) : null;
    }

    private sealed class Binder(ILoggerFactory loggers) : IModelBinder
    {
        private readonly SimpleTypeModelBinder _inner = new(typeof(string), loggers);

        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await _inner.BindModelAsync(bindingContext);
            if (bindingContext.Result is { IsModelSet: true, Model: string text } && text.AsSpan().ContainsAny('\0', '\r'))
            {
                bindingContext.Result = ModelBindingResult.Success(
                    text.Replace("\0", "", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal));
            }
        }
    }
}
