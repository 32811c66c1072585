using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Search.Endpoints;

public sealed record ArticleQuery : PageQuery
{
    [FromQuery(Name = "type"), Description("article, policy, law, case, notice, guide, faq, download, page, campaign or event; may be repeated.")]
    public string[]? Type { get; init; }

    [FromQuery(Name = "topic"), Description("Code of a topic, or of a vanadium-titanium technology; may be repeated.")]
    public string[]? Topic { get; init; }

    [FromQuery(Name = "year"), Description("Year of the text itself, such as that of issue of a policy, else of its publication here; may be repeated.")]
    public string[]? Year { get; init; }

    [FromQuery(Name = "level"), Description("Level of a policy: National, Province, City or County; may be repeated.")]
    public string[]? Level { get; init; }

    [FromQuery(Name = "language"), Description("zh-CN or en; may be repeated.")]
    public string[]? Language { get; init; }

    [FromQuery(Name = "reader"), Description("zh-CN or en: what somebody finds who reads in it, which is every text in that language, and in the other one where there is no translation. May be repeated.")]
    public string[]? Reader { get; init; }
}
