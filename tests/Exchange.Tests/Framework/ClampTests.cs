using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Tests.Framework;

public sealed class ClampTests
{
    [Theory]
    [InlineData("h1", 10, "", null)]
    [InlineData("h1", 60, "<details class=\"long-name\"><summary>", null)]
    [InlineData("h1", 200, "<details class=\"long-name very-long\"><summary>", null)]
    [InlineData("a", 10, "", null)]
    [InlineData("a", 60, "", "clamp-2")]
    public void Name_OfAnyLength_KeepsItsPlace(string element, int length, string before, string? style)
    {
        var name = new string('钒', length);
        var output = Process(element, name);

        Assert.Equal(before, output.PreElement.GetContent());
        Assert.Equal(before.Length > 0, output.PostElement.GetContent().Contains("</summary></details>", StringComparison.Ordinal));
        Assert.Equal(style, output.Attributes["class"]?.Value as string);
        Assert.Equal(style is null ? null : name, output.Attributes["title"]?.Value as string);
    }

    [Fact]
    public void Name_InLatinLetters_IsHalfAsWide() => Assert.Empty(Process("h1", new string('a', 90)).PreElement.GetContent());

    private static TagHelperOutput Process(string element, string name)
    {
        var output = new TagHelperOutput(element, [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        new ClampTagHelper { Text = name }.Process(new TagHelperContext([], new Dictionary<object, object>(), "clamp"), output);
        return output;
    }
}
