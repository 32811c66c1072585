using System.ComponentModel.DataAnnotations;
using Exchange.Content.Domain;

namespace Exchange.Content.Services;

/// <summary>Settings section <c>ContentSettings</c>.</summary>
internal sealed class ContentSettings
{
    [Display(Name = "Topics of texts", Description = "One a line: code | Chinese name | English name. A code that texts carry must stay.")]
    [DataType(DataType.MultilineText)]
    [StringLength(4000, ErrorMessage = "This is too long.")]
    public string Topics { get; set; } =
        """
        patent-trade | 专利交易与许可 | Patent trade and licensing
        pledge | 质押融资 | Pledge financing
        protection | 知识产权保护 | IP protection
        support | 扶持政策 | Support policies
        trademark | 商标与地理标志 | Trade marks and geographical indications
        services | 服务机构 | IP services
        training | 培训与宣传 | Training and publicity
        platform | 平台动态 | About the platform
        """;

    [Display(Name = "Types that two persons publish", Description = "Codes of types, separated by commas, such as: policy, notice. Who wrote or submitted a text of such a type cannot approve it.")]
    [StringLength(200, ErrorMessage = "This is too long.")]
    [TypeCodes]
    public string TwoPersonTypes { get; set; } = "";

    public bool NeedsTwoPersons(string type) => ReadTwoPersonTypes().Contains(type);

    public string[] ReadTwoPersonTypes() => ReadCodes(TwoPersonTypes);

    public static string[] ReadCodes(string text) => text.Split([',', '，', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Lines that name no topic are passed over.</summary>
    public IEnumerable<NamedTopic> ReadTopics() => Topics.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(parts => parts.Length >= 2 && parts[0].Length is > 0 and <= ItemTopic.TopicLength && parts[1].Length > 0)
        .Select(parts => new NamedTopic(parts[0], parts[1], parts.Length > 2 && parts[2].Length > 0 ? parts[2] : parts[1]));
}
