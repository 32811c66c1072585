using System.ComponentModel.DataAnnotations;

namespace Exchange.Content.Services;

/// <summary>Accepts codes of types only: a code that is none would switch a rule off without a word.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TypeCodesAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var types = (ContentTypes)validationContext.GetService(typeof(ContentTypes))!;
        return ContentSettings.ReadCodes(value as string ?? "").All(code => types.Find(code) is not null)
            ? ValidationResult.Success
            : new ValidationResult("There is a word that is no type. Write codes such as: policy, notice, article.", [validationContext.MemberName!]);
    }
}
