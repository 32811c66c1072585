using System.Globalization;
using AngleSharp.Dom;
using Exchange.Framework.Mvc;
using Exchange.Tests.Infrastructure;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Tests.Content;

/// <summary>WCAG 3.1.2: on an English page, Chinese says that it is Chinese.</summary>
public sealed class LanguageOfPartsTests
{
    private static readonly string[] _lists = ["/", "/listings", "/patents", "/search?q=钒", "/providers", "/products", "/roadshows", "/experts", "/statistics"];

    private static readonly (string List, string Link)[] _details =
    [
        ("/listings", ".card-row h3 a"), ("/patents", ".card-row h3 a"), ("/providers", "main a[href^='/providers/SP-'], main h3 a"), ("/products", "main h3 a"), ("/roadshows", "main a[href^='/roadshows/']"),
    ];

    [Fact]
    public async Task PublicPages_InEnglish_MarkWhatIsChinese()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true);
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", ".AspNetCore.Culture=" + Uri.EscapeDataString("c=en|uic=en"));
        var addresses = _lists.ToList();
        foreach (var (list, link) in _details)
        {
            addresses.Add((await client.GetPageAsync(list)).QuerySelector(link)!.GetAttribute("href")!);
        }

        var unmarked = new List<string>();
        foreach (var address in addresses)
        {
            var page = await client.GetPageAsync(address);
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            unmarked.AddRange(page.Body!.Descendants<IText>()
                // English that quotes a Chinese term is English.
                .Where(text => text.Data.Any(IsHan) && text.Data.Count(IsHan) >= text.Data.Count(char.IsAsciiLetter) && text.ParentElement!.LocalName is not ("script" or "style") && LanguageOf(text) == "en")
                .Select(text => $"{address}: <{text.ParentElement!.LocalName} class=\"{text.ParentElement.ClassName}\"> {text.Data.Trim()}"));
        }

        Assert.True(unmarked.Count == 0, string.Join('\n', unmarked));
    }

    [Theory]
    [InlineData("en", "一种提钒方法", "zh-CN")]
    [InlineData("en", "Vanadium 钒", "zh-CN")]
    [InlineData("en", "Vanadium", null)]
    [InlineData("en", null, null)]
    [InlineData("zh-CN", "一种提钒方法", null)]
    public void LangOf_Text_MarksChineseOnOtherPages(string culture, string? text, string? expected)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var output = new TagHelperOutput("h1", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
            new LangOfTagHelper { Text = text }.Process(new TagHelperContext([], new Dictionary<object, object>(), ""), output);
            Assert.Equal(expected, output.Attributes["lang"]?.Value);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';

    private static string? LanguageOf(IText text) => text.Ancestors<IElement>().Select(e => e.GetAttribute("lang")).FirstOrDefault(l => !string.IsNullOrEmpty(l));
}
