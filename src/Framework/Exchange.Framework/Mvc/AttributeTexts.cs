using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace Exchange.Framework.Mvc;

/// <summary>Messages of the site's own attributes are msgids as all others are; MVC alone translates those of the attributes that it knows.</summary>
internal sealed class AttributeTexts : IValidationAttributeAdapterProvider
{
    private readonly ValidationAttributeAdapterProvider _known = new();

    public IAttributeAdapter? GetAttributeAdapter(ValidationAttribute attribute, IStringLocalizer? stringLocalizer) =>
        _known.GetAttributeAdapter(attribute, stringLocalizer) ?? new OwnAttribute(attribute, stringLocalizer);

    private sealed class OwnAttribute : AttributeAdapterBase<ValidationAttribute>
    {
        public OwnAttribute(ValidationAttribute attribute, IStringLocalizer? localizer)
            : base(attribute, localizer)
        {
        }

        // Forms are checked by the server alone.
        public override void AddValidation(ClientModelValidationContext context)
        {
        }

        public override string GetErrorMessage(ModelValidationContextBase validationContext) =>
            GetErrorMessage(validationContext.ModelMetadata, validationContext.ModelMetadata.GetDisplayName());
    }
}
