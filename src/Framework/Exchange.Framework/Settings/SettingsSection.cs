namespace Exchange.Framework.Settings;

/// <summary>A section of <see cref="SiteSettings"/> that operators edit; registered as a singleton by the module it belongs to.</summary>
/// <param name="Type">Class with a parameterless constructor; its text, number, yes-or-no and enum properties are the fields, named by <c>[Display]</c> and checked by their validation attributes.</param>
/// <param name="Caption">English msgid.</param>
public sealed record SettingsSection(Type Type, string Caption);
