using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Exchange.Framework.Mvc;

/// <summary>
/// <c>&lt;field asp-for="Title" help="…" kind="textarea" /&gt;</c>: label, control, help and error of one field, wired
/// together for screen readers. The label is the property's <c>[Display]</c> name.
/// </summary>
[HtmlTargetElement("field", Attributes = "asp-for")]
public sealed class FieldTagHelper : TagHelper
{
    private static readonly object _firstWrong = new();

    private readonly IHtmlGenerator _generator;
    private readonly IStringLocalizer<FieldTagHelper> _s;

    public FieldTagHelper(IHtmlGenerator generator, IStringLocalizer<FieldTagHelper> localizer)
    {
        _generator = generator;
        _s = localizer;
    }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>text (default), textarea, select, file, checkbox, radio, money, date, number, password, email, tel, url.</summary>
    public string Kind { get; set; } = "text";

    /// <summary>Ready text under the label.</summary>
    public string? Help { get; set; }

    /// <summary>Ready text of the label, where the property's display name does not do.</summary>
    public string? Label { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    public int Rows { get; set; } = 4;

    public bool Required { get; set; }

    /// <summary>A draft is kept without it, but not accepted: it is not called optional.</summary>
    public bool NeededLater { get; set; }

    public bool Multiple { get; set; }

    public string? Accept { get; set; }

    public string? Autocomplete { get; set; }

    public string? Placeholder { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = For.Name;
        var fullName = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(name);
        var id = NameAndIdProviderId(fullName);
        var errors = ViewContext.ViewData.ModelState.TryGetValue(fullName, out var entry) ? entry.Errors : [];
        var required = Required || (For.Metadata.IsRequired && Kind is not ("checkbox" or "file"));
        var describedBy = string.Join(' ', new[] { Help is null ? null : $"{id}-help", errors.Count == 0 ? null : $"{id}-error" }.Where(v => v is not null));

        var attributes = new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = id };
        if (describedBy.Length > 0)
        {
            attributes["aria-describedby"] = describedBy;
        }

        if (errors.Count > 0)
        {
            attributes["aria-invalid"] = "true";

            // A refused form opens at the first field to be put right, also without JavaScript; a summary with the focus stands before it.
            if (Kind != "radio" && ViewContext.HttpContext.Items.TryAdd(_firstWrong, true))
            {
                attributes["autofocus"] = "autofocus";
            }
        }

        if (required && Kind is not ("radio" or "checkbox"))
        {
            attributes["required"] = "required";
        }

        if (Autocomplete is not null)
        {
            attributes["autocomplete"] = Autocomplete;
        }

        if (Placeholder is not null)
        {
            attributes["placeholder"] = Placeholder;
        }

        if (MaxLength() is { } maximum && Kind is "text" or "textarea" or "email" or "password" or "tel" or "url")
        {
            attributes["maxlength"] = MaxLength()!.Value.ToString(CultureInfo.InvariantCulture);
        }

        var label = Label ?? For.Metadata.DisplayName ?? For.Metadata.PropertyName ?? name;
        output.TagName = Kind == "radio" ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", errors.Count > 0 ? $"field field-{Kind} has-error" : $"field field-{Kind}");
        if (Kind == "radio")
        {
            AppendLabel(output.Content, "legend", null, label, required || NeededLater);
            AppendHelp(output.Content, id);
            foreach (var option in Options ?? [])
            {
                output.Content.AppendHtml(RadioChoice(id, name, option, describedBy));
            }
        }
        else if (Kind == "checkbox")
        {
            var choice = new TagBuilder("label");
            choice.AddCssClass("choice");
            choice.Attributes["for"] = id;
            choice.InnerHtml.AppendHtml(_generator.GenerateCheckBox(ViewContext, For.ModelExplorer, name, For.Model as bool? ?? false, attributes));
            choice.InnerHtml.Append(label);
            output.Content.AppendHtml(choice);
            output.Content.AppendHtml(_generator.GenerateHiddenForCheckbox(ViewContext, For.ModelExplorer, name));
            AppendHelp(output.Content, id);
        }
        else
        {
            AppendLabel(output.Content, "label", id, label, required || NeededLater);
            AppendHelp(output.Content, id);
            output.Content.AppendHtml(Control(name, attributes));
        }

        output.Content.AppendHtml(await output.GetChildContentAsync());
        if (errors.Count > 0)
        {
            var error = new TagBuilder("p");
            error.AddCssClass("error");
            error.Attributes["id"] = $"{id}-error";
            error.InnerHtml.Append(errors[0].ErrorMessage);
            output.Content.AppendHtml(error);
        }
    }

    private static string NameAndIdProviderId(string fullName) => TagBuilder.CreateSanitizedId(fullName, "_");

    private int? MaxLength() => For.Metadata.ValidatorMetadata
        .Select(v => v switch
        {
            System.ComponentModel.DataAnnotations.StringLengthAttribute s => s.MaximumLength,
            System.ComponentModel.DataAnnotations.MaxLengthAttribute m => m.Length,
            _ => (int?)null,
        }).FirstOrDefault(length => length is not null);

    private IHtmlContent Control(string name, Dictionary<string, object?> attributes)
    {
        switch (Kind)
        {
            case "textarea":
                return _generator.GenerateTextArea(ViewContext, For.ModelExplorer, name, Rows, 0, attributes);
            case "select":
                return _generator.GenerateSelect(ViewContext, For.ModelExplorer, null, name, Options ?? [], Multiple, attributes);
            case "file":
                var file = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
                file.MergeAttribute("type", "file");
                file.MergeAttribute("name", ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(name));
                file.MergeAttributes(attributes);
                if (Accept is not null)
                {
                    file.MergeAttribute("accept", Accept);
                }

                if (Multiple)
                {
                    file.MergeAttribute("multiple", "multiple");
                }

                return file;
            case "money":
                attributes["inputmode"] = "decimal";
                return WithUnit(_generator.GenerateTextBox(ViewContext, For.ModelExplorer, name, For.Model, null, attributes), _s["yuan"]);
            case "date":
                attributes["type"] = "date";
                return _generator.GenerateTextBox(ViewContext, For.ModelExplorer, name, For.Model, "{0:yyyy-MM-dd}", attributes);
            case "password":
                return _generator.GeneratePassword(ViewContext, For.ModelExplorer, name, null, attributes);
            default:
                attributes["type"] = Kind;
                return _generator.GenerateTextBox(ViewContext, For.ModelExplorer, name, For.Model, null, attributes);
        }
    }

    private static HtmlContentBuilder WithUnit(IHtmlContent control, string unit)
    {
        var content = new HtmlContentBuilder();
        var wrapper = new TagBuilder("span");
        wrapper.AddCssClass("with-unit");
        wrapper.InnerHtml.AppendHtml(control);
        var text = new TagBuilder("span");
        text.InnerHtml.Append(unit);
        wrapper.InnerHtml.AppendHtml(text);
        return (HtmlContentBuilder)content.AppendHtml(wrapper);
    }

    private TagBuilder RadioChoice(string id, string name, SelectListItem option, string describedBy)
    {
        var choice = new TagBuilder("label");
        choice.AddCssClass("choice");
        var attributes = new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = $"{id}-{option.Value}" };
        if (describedBy.Length > 0)
        {
            attributes["aria-describedby"] = describedBy;
        }

        choice.InnerHtml.AppendHtml(_generator.GenerateRadioButton(
            ViewContext, For.ModelExplorer, name, option.Value, isChecked: null, attributes));
        choice.InnerHtml.Append(option.Text);
        return choice;
    }

    private void AppendLabel(TagHelperContent content, string tag, string? id, string text, bool required)
    {
        var label = new TagBuilder(tag);
        if (id is not null)
        {
            label.Attributes["for"] = id;
        }

        label.InnerHtml.Append(text);
        if (!required)
        {
            var optional = new TagBuilder("span");
            optional.AddCssClass("optional");
            optional.InnerHtml.Append(_s["optional"]);
            label.InnerHtml.Append(" ");
            label.InnerHtml.AppendHtml(optional);
        }

        content.AppendHtml(label);
    }

    private void AppendHelp(TagHelperContent content, string id)
    {
        if (Help is not null)
        {
            var help = new TagBuilder("p");
            help.AddCssClass("help");
            help.Attributes["id"] = $"{id}-help";
            help.InnerHtml.Append(Help);
            content.AppendHtml(help);
        }
    }
}
