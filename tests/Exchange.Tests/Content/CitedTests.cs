using System.Text.Encodings.Web;
using System.Text.Unicode;
using Exchange.Content.Contracts;
using Exchange.Content.TagHelpers;
using Exchange.Framework.Localization;
using Exchange.Framework.Modules;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Tests.Content;

/// <summary>Rules of all modules cite laws by name and article; where the library has the article, the citation leads there.</summary>
public sealed class CitedTests
{
    private static readonly PoCatalog _texts = new(ModuleCatalog.Discover(typeof(Program).Assembly));

    [Theory]
    [InlineData("专利法第五十条", """<a href="/laws/patent-law#art-50">专利法第五十条</a>""")]
    [InlineData("Patent Law, art. 50", """<a href="/laws/patent-law#art-50">Patent Law, art. 50</a>""")]
    [InlineData("Patent Law, art. 10; Civil Code, art. 444", """Patent Law, art. 10; <a href="/laws/civil-code#art-444">Civil Code, art. 444</a>""")]
    [InlineData("专利法第十条；民法典第四百四十四条", """专利法第十条；<a href="/laws/civil-code#art-444">民法典第四百四十四条</a>""")]
    [InlineData("<b>no law</b>", "&lt;b&gt;no law&lt;/b&gt;")]
    public async Task Process_ACitation_LeadsToWhatIsHere(string text, string html)
    {
        var output = new TagHelperOutput("cited", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));

        await new CitedTagHelper([new Library()], _texts) { Text = text }.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), ""), output);

        Assert.Equal(html, output.Content.GetContent(HtmlEncoder.Create(UnicodeRanges.All)));
    }

    private sealed class Library : ICitations
    {
        public Task<string?> FindAsync(string citation, CancellationToken cancellationToken) => Task.FromResult(citation switch
        {
            "专利法第五十条" => "/laws/patent-law#art-50",
            "民法典第四百四十四条" => "/laws/civil-code#art-444",
            _ => null,
        });
    }
}
