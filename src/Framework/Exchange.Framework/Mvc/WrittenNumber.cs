using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Exchange.Framework.Mvc;

/// <summary>Reads amounts and rates as people write them: 1200000, 1,200,000, 120万, 1.2 亿元, in full width too.</summary>
internal sealed class WrittenNumber : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType == typeof(decimal)
        ? new Binder(context.Services.GetRequiredService<IStringLocalizer<WrittenNumber>>())
        : null;

    /// <summary>Null when it is no number, or beyond what a decimal holds; what is too much for an amount, its form says.</summary>
    internal static decimal? Read(string text)
    {
        var written = string.Concat(text.Select(Narrow).Where(c => !char.IsWhiteSpace(c) && c is not (',' or '¥'))).TrimEnd('元');
        var unit = written.Length == 0 ? 1m : written[^1] switch { '万' or '萬' => 10_000m, '亿' or '億' => 100_000_000m, _ => 1m };
        return decimal.TryParse(
                unit == 1m ? written : written[..^1], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && decimal.Abs(number) <= decimal.MaxValue / unit
                ? number * unit
                : null;
    }

    // From the full-width forms to the characters that they are forms of.
    private static char Narrow(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\uFFE5' => '¥',
        _ => c,
    };

    private sealed class Binder : IModelBinder
    {
        private readonly IStringLocalizer _localizer;

        public Binder(IStringLocalizer localizer) => _localizer = localizer;

        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var sent = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
            if (sent == ValueProviderResult.None)
            {
                return Task.CompletedTask;
            }

            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, sent);
            var text = sent.FirstValue;
            if (string.IsNullOrWhiteSpace(text))
            {
                if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
                {
                    bindingContext.Result = ModelBindingResult.Success(null);
                }
                else
                {
                    bindingContext.ModelState.TryAddModelError(
                        bindingContext.ModelName, bindingContext.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor(text ?? ""));
                }
            }
            else if (Read(text) is { } number)
            {
                bindingContext.Result = ModelBindingResult.Success(number);
            }
            else
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, _localizer["Please write a number, such as 1200000 or 120万."]);
            }

            return Task.CompletedTask;
        }
    }
}
