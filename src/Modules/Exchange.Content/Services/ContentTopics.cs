using System.Globalization;
using System.Text.Json;
using Exchange.Content.Contracts;
using Exchange.Framework.Live;
using Exchange.Framework.Settings;
using Microsoft.Extensions.Caching.Memory;

namespace Exchange.Content.Services;

/// <summary>The topics of texts: those that the office names in the settings, and those that modules bring.</summary>
internal sealed class ContentTopics : IContentTopics
{
    private readonly SiteSettings _settings;
    private readonly StampWatcher _stamps;
    private readonly IMemoryCache _cache;
    private readonly IReadOnlyList<ITopicSource> _sources;
    private IReadOnlyList<ContentTopic>? _all;

    public ContentTopics(SiteSettings settings, StampWatcher stamps, IMemoryCache cache, IEnumerable<ITopicSource> sources)
    {
        _settings = settings;
        _stamps = stamps;
        _cache = cache;
        _sources = [.. sources];
    }

    /// <summary>In the reader's language.</summary>
    public IReadOnlyList<ContentTopic> All => _all ??=
        [.. Named().Select(t => new ContentTopic(t.Code, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? t.Chinese : t.English)), .. _sources.SelectMany(s => s.Topics)];

    /// <summary>The code itself when no topic has it.</summary>
    public string Label(string code) => All.FirstOrDefault(t => t.Code == code)?.Name ?? code;

    // They stand beside every list and hardly ever change.
    private IReadOnlyList<NamedTopic> Named() => _cache.GetOrCreate($"content-topics:{_stamps.Current(SiteSettings.Topic)}", entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(10);
        var settings = _settings.FindJson(nameof(ContentSettings)) is { } json ? JsonSerializer.Deserialize<ContentSettings>(json)! : new ContentSettings();
        return (IReadOnlyList<NamedTopic>)[.. settings.ReadTopics().DistinctBy(t => t.Code)];
    })!;
}
