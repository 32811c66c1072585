using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Exchange.Admin.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace Exchange.Admin.Services;

/// <summary>Simple forms for the settings sections that modules register.</summary>
internal sealed class SettingsEditor
{
    private readonly AppDbContext _db;
    private readonly SiteSettings _settings;
    private readonly IAuditTrail _audit;
    private readonly IServiceProvider _services;
    private readonly IStringLocalizer<SettingsEditor> S;

    public SettingsEditor(
        AppDbContext db, SiteSettings settings, IAuditTrail audit, IServiceProvider services, IEnumerable<SettingsSection> sections, IStringLocalizer<SettingsEditor> localizer)
    {
        _db = db;
        _settings = settings;
        _audit = audit;
        _services = services;
        S = localizer;
        Sections = [.. sections];
    }

    public IReadOnlyList<SettingsSection> Sections { get; }

    /// <summary>Every section with what holds now.</summary>
    public async Task<IReadOnlyList<SettingsPage>> ListAsync(CancellationToken cancellationToken)
    {
        var pages = new List<SettingsPage>(Sections.Count);
        foreach (var section in Sections)
        {
            pages.Add((await ReadAsync(section.Type.Name, cancellationToken))!);
        }

        return pages;
    }

    /// <summary>Null when no module registers such a section.</summary>
    public async Task<SettingsPage?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        if (Sections.FirstOrDefault(s => s.Type.Name == name) is not { } section)
        {
            return null;
        }

        var json = await _settings.FindJsonAsync(name, cancellationToken) ?? "";
        return new SettingsPage(section, Fields(section.Type, Parse(section.Type, json), []), json, []);
    }

    /// <summary>Stores the form's values.</summary>
    /// <returns>Null when it is stored, else the page with the errors or with what somebody else has stored meanwhile.</returns>
    public async Task<SettingsPage?> WriteAsync(SettingsSection section, IFormCollection form, CancellationToken cancellationToken)
    {
        var name = section.Type.Name;
        var stored = await _settings.FindJsonAsync(name, cancellationToken) ?? "";
        var value = Parse(section.Type, stored);
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in Properties(section.Type))
        {
            Set(property, value, form, errors);
        }

        var results = new List<ValidationResult>();
        Validator.TryValidateObject(value, new ValidationContext(value, _services, null), results, validateAllProperties: true);
        foreach (var result in results)
        {
            errors.TryAdd(result.MemberNames.FirstOrDefault() ?? "", S[result.ErrorMessage ?? "The value cannot be read."]);
        }

        var fields = Fields(section.Type, value, errors);
        if (stored != form["Seen"].ToString())
        {
            return new SettingsPage(section, fields, stored, Fields(section.Type, Parse(section.Type, stored), []));
        }

        if (errors.Count > 0)
        {
            return new SettingsPage(section, fields, stored, []);
        }

        var json = JsonSerializer.Serialize(value, section.Type);
        await _settings.SetAsync(name, json, cancellationToken);
        var old = Parse(section.Type, stored);
        var changed = Properties(section.Type).Where(p => !Equals(p.GetValue(old), p.GetValue(value))).ToList();
        _audit.Record("settings.changed", "SiteSetting", name, Values(changed, value), Values(changed, old));
        await _db.SaveChangesAsync(cancellationToken);
        return null;
    }

    private static object Parse(Type type, string json) =>
        json.Length == 0 ? Activator.CreateInstance(type)! : JsonSerializer.Deserialize(json, type)!;

    private static Dictionary<string, object?> Values(List<PropertyInfo> properties, object section) => properties.ToDictionary(p => p.Name, p => p.GetValue(section));

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p is { CanRead: true, CanWrite: true }
            && (p.PropertyType == typeof(string) || p.PropertyType == typeof(bool) || p.PropertyType == typeof(int) || p.PropertyType.IsEnum));

    private void Set(PropertyInfo property, object target, IFormCollection form, Dictionary<string, string> errors)
    {
        var text = form[property.Name].ToString().Trim();
        if (property.PropertyType == typeof(bool))
        {
            property.SetValue(target, text == "true");
        }
        else if (property.PropertyType == typeof(int))
        {
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                property.SetValue(target, number);
            }
            else
            {
                errors[property.Name] = S["The value must be a number."];
            }
        }
        else if (property.PropertyType.IsEnum)
        {
            if (Enum.TryParse(property.PropertyType, text, out var choice) && Enum.IsDefined(property.PropertyType, choice))
            {
                property.SetValue(target, choice);
            }
            else
            {
                errors[property.Name] = S["The value cannot be read."];
            }
        }
        else
        {
            property.SetValue(target, text);
        }
    }

    private List<SettingsField> Fields(Type type, object value, Dictionary<string, string> errors) => [.. Properties(type).Select(p => new SettingsField(
        p.Name,
        S[p.GetCustomAttribute<DisplayAttribute>()?.Name ?? p.Name],
        p.GetCustomAttribute<DisplayAttribute>()?.Description is { } help ? S[help].Value : null,
        p.PropertyType == typeof(bool) ? "yes" : p.PropertyType == typeof(int) ? "number" : p.PropertyType.IsEnum ? "choice"
            : p.GetCustomAttribute<DataTypeAttribute>()?.DataType == DataType.MultilineText ? "lines" : "text",
        p.GetValue(value) switch
        {
            bool flag => flag ? "true" : "false",
            var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
        },
        p.PropertyType.IsEnum ? Enum.GetNames(p.PropertyType) : [],
        errors.GetValueOrDefault(p.Name)))];
}
