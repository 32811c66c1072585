using System.Globalization;
using Exchange.Content.Contracts;

namespace Exchange.Content.Services;

/// <summary>The topics of texts: those that the office names, and those that modules bring.</summary>
internal sealed class ContentTopics : IContentTopics
{
    private readonly IReadOnlyList<ITopicSource> _sources;

    public ContentTopics(IEnumerable<ITopicSource> sources) => _sources = [.. sources];

    /// <summary>In the reader's language.</summary>
    public IReadOnlyList<ContentTopic> All => [.. Fixed.Select(t => new ContentTopic(t.Code, CultureInfo.CurrentUICulture.Name == "en" ? t.En : t.Zh)), .. _sources.SelectMany(s => s.Topics)];

    private static IReadOnlyList<(string Code, string Zh, string En)> Fixed { get; } =
    [
        ("patent-trade", "专利交易与许可", "Patent trade and licensing"),
        ("pledge", "质押融资", "Pledge financing"),
        ("protection", "知识产权保护", "IP protection"),
        ("policy-support", "扶持政策", "Support policies"),
        ("trademark", "商标与地理标志", "Trade marks and geographical indications"),
        ("services", "服务机构", "IP services"),
        ("training", "培训与宣传", "Training and publicity"),
        ("platform", "平台动态", "About the platform"),
    ];

    /// <summary>The code itself when no topic has it.</summary>
    public string Label(string code) => All.FirstOrDefault(t => t.Code == code)?.Name ?? code;
}
