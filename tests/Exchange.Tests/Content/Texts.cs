using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Content;

/// <summary>Published texts for tests about readers.</summary>
internal static class Texts
{
    public static async Task<ContentItemInfo> ImportAsync(
        ExchangeApp app, string title, string type = "article", string culture = "zh-CN", IReadOnlyList<string>? topics = null, string markdown = "正文。", string? set = null,
        DateTimeOffset? publishedAt = null, JsonObject? parts = null, string? summary = null)
    {
        var result = await app.InScopeAsync(services => services.GetRequiredService<IContentStore>().ImportAsync(
            new ContentImport
            {
                Type = type,
                Culture = culture,
                LocalizationSet = set,
                Title = title,
                Summary = summary,
                Markdown = markdown,
                Parts = parts,
                Topics = topics ?? [],
                PublishedAt = publishedAt,
                Publish = true,
            },
            TestContext.Current.CancellationToken));
        Assert.True(result.Succeeded, result.Error);
        return result.Value;
    }
}
