using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Exchange.Admin.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Microsoft.Extensions.Localization;

namespace Exchange.Admin.Services;

/// <summary>The trail in the reader's language: what the modules call their records and actions.</summary>
internal sealed class AuditWords
{
    private const string Added = ".Added";
    private const string Changed = ".Modified";
    private const string Deleted = ".Deleted";

    private readonly IEnumerable<AuditNames> _names;
    private readonly IEnumerable<SettingsSection> _sections;
    private readonly IStringLocalizerFactory _localizers;
    private readonly IStringLocalizer<AuditWords> S;

    // Built at the first question only: who exports the trail asks none.
    private Dictionary<string, (AuditedKind Kind, string Caption)>? _kinds;
    private Dictionary<string, string>? _actions;

    public AuditWords(
        IEnumerable<AuditNames> names, IEnumerable<SettingsSection> sections, IStringLocalizerFactory localizers, IStringLocalizer<AuditWords> localizer)
    {
        _sections = sections;
        _names = names;
        _localizers = localizers;
        S = localizer;
    }

    private Dictionary<string, (AuditedKind Kind, string Caption)> KindsByType => _kinds ??= _names
        .SelectMany(names => names.Kinds.Select(kind => (kind, Caption: _localizers.Create(names.GetType())[kind.Caption].Value)))
        .ToDictionary(pair => pair.kind.SubjectType, StringComparer.Ordinal);

    private Dictionary<string, string> CaptionsByAction => _actions ??= _names
        .SelectMany(names => names.Actions.Select(action => KeyValuePair.Create(action.Key, _localizers.Create(names.GetType())[action.Value].Value)))
        .ToDictionary(StringComparer.Ordinal);

    public AuditedKind? FindKind(string subjectType) => KindsByType.TryGetValue(subjectType, out var found) ? found.Kind : null;

    /// <summary>The code word itself where no module names the kind: the trail is older than the code.</summary>
    public string Kind(string subjectType) => KindsByType.TryGetValue(subjectType, out var found) ? found.Caption : subjectType;

    public string Action(string action)
    {
        if (CaptionsByAction.TryGetValue(action, out var caption))
        {
            return caption;
        }

        var dot = action.LastIndexOf('.');
        if (dot < 0 || !KindsByType.ContainsKey(action[..dot]))
        {
            return action;
        }

        var kind = Kind(action[..dot]);
        return action[dot..] switch
        {
            Added => S["{0}: added", kind],
            Changed => S["{0}: changed", kind],
            Deleted => S["{0}: deleted", kind],
            _ => action,
        };
    }

    public string Actor(string name) => name switch
    {
        "system" => S["The site itself"],
        "anonymous" => S["Nobody signed in"],
        _ => name,
    };

    public string Title(AuditedRecord record, string subjectType)
    {
        if (record.Arguments is null)
        {
            return record.Title;
        }

        var module = _names.First(names => names.Kinds.Any(kind => kind.SubjectType == subjectType)).GetType();
        return _localizers.Create(module)[record.Title, [.. System.Text.Json.JsonSerializer.Deserialize<string[]>(record.Arguments) ?? []]];
    }

    /// <summary>What an entry's field is called; its name in the code where nobody says.</summary>
    public string Field(AuditEntry entry, string name)
    {
        // A setting is called as its page calls it.
        if (entry.SubjectType == "SiteSetting"
            && _sections.FirstOrDefault(s => s.Type.Name == entry.SubjectId)?.Type.GetProperty(name)?.GetCustomAttribute<DisplayAttribute>()?.Name is { } setting)
        {
            return S[setting];
        }

        if (FindField(entry.SubjectType, name) is var (names, field))
        {
            return _localizers.Create(names.GetType())[field.Caption];
        }

        return AuditFieldTexts.Find(name) is { } common ? S[common] : name;
    }

    /// <summary>A value as people read it: choices by their names, times in the site's zone.</summary>
    public string? Value(AuditEntry entry, string name, string? value)
    {
        if (value is not null && FindField(entry.SubjectType, name) is var (names, field) && field.Labels?.GetValueOrDefault(value) is { } label)
        {
            return _localizers.Create(names.GetType())[label];
        }

        return value switch
        {
            "true" => S["Yes"],
            "false" => S["No"],
            { Length: >= 19 } when value[10] == 'T' && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) =>
                TimeZoneInfo.ConvertTime(time, SiteClock.Zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            _ => value,
        };
    }

    /// <summary>What a filter by the kind of record offers.</summary>
    /// <param name="hidden">Kinds that the reader may not open.</param>
    public IReadOnlyList<AuditChoices> KindChoices(IReadOnlyCollection<string> hidden) => Sorted(_names.Select(names => Choices(
        names, names.Kinds.Where(kind => !hidden.Contains(kind.SubjectType)).Select(kind => KeyValuePair.Create(kind.SubjectType, Kind(kind.SubjectType))))));

    /// <summary>What a filter by action offers: what can be done with any record, then what the modules name.</summary>
    public IReadOnlyList<AuditChoices> ActionChoices() =>
    [
        new(S["Any record"], [new(Added, S["Added"]), new(Changed, S["Changed"]), new(Deleted, S["Deleted"])]),
        .. Sorted(_names.Select(names => Choices(names, names.Actions.Select(action => KeyValuePair.Create(action.Key, Action(action.Key)))))),
    ];

    /// <summary>The names of actions that a choice stands for: one of any record stands for that of every kind.</summary>
    public IReadOnlyList<string> ActionsOf(string choice, string? subjectType) => subjectType is not null
        ? [subjectType + choice]
        : [.. KindsByType.Keys.Select(type => type + choice)];

    public static bool IsOfAnyRecord(string choice) => choice is Added or Changed or Deleted;

    private (AuditNames Names, AuditedField Field)? FindField(string subjectType, string name) =>
        _names.FirstOrDefault(names => names.Kinds.Any(kind => kind.SubjectType == subjectType)) is { } names && names.FindField(subjectType, name) is { } field
            ? (names, field)
            : null;

    private AuditChoices Choices(AuditNames names, IEnumerable<KeyValuePair<string, string>> options) =>
        new(_localizers.Create(names.GetType())[names.Heading], [.. options]);

    private static List<AuditChoices> Sorted(IEnumerable<AuditChoices> groups) =>
        [.. groups.Where(g => g.Options.Count > 0).OrderBy(g => g.Heading, StringComparer.CurrentCulture)];
}
