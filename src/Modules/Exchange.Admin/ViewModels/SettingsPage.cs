using Exchange.Framework.Settings;

namespace Exchange.Admin.ViewModels;

/// <param name="Seen">The stored JSON that the form was made from: another one by now is a conflict.</param>
/// <param name="Stored">On a conflict, what somebody else has stored meanwhile; else empty.</param>
internal sealed record SettingsPage(
    SettingsSection Section, IReadOnlyList<SettingsField> Fields, string Seen, IReadOnlyList<SettingsField> Stored);
