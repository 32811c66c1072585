using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Exchange.Framework.Mvc;

/// <summary>The framework's own messages about values that cannot be read, in the user's language.</summary>
internal sealed class ModelBindingTexts : IConfigureOptions<MvcOptions>
{
    private readonly IStringLocalizer<ModelBindingTexts> _s;

    public ModelBindingTexts(IStringLocalizer<ModelBindingTexts> localizer) => _s = localizer;

    public void Configure(MvcOptions options)
    {
        var texts = options.ModelBindingMessageProvider;
        texts.SetAttemptedValueIsInvalidAccessor((value, name) => _s["'{0}' is not a valid value for {1}.", value, name]);
        texts.SetNonPropertyAttemptedValueIsInvalidAccessor(value => _s["'{0}' is not a valid value.", value]);
        texts.SetValueIsInvalidAccessor(value => _s["'{0}' is not a valid value.", value]);
        texts.SetValueMustNotBeNullAccessor(_ => _s["Please fill in this field."]);
        texts.SetMissingBindRequiredValueAccessor(_ => _s["Please fill in this field."]);
        texts.SetMissingKeyOrValueAccessor(() => _s["Please fill in this field."]);
        texts.SetMissingRequestBodyRequiredValueAccessor(() => _s["The request has no content."]);
        texts.SetUnknownValueIsInvalidAccessor(name => _s["The value of {0} cannot be read.", name]);
        texts.SetNonPropertyUnknownValueIsInvalidAccessor(() => _s["The value cannot be read."]);
        texts.SetValueMustBeANumberAccessor(name => _s["{0} must be a number.", name]);
        texts.SetNonPropertyValueMustBeANumberAccessor(() => _s["The value must be a number."]);
    }
}
