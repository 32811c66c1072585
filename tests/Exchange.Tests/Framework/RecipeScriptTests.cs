using System.Text.Json.Nodes;
using Exchange.Framework.Recipes;

namespace Exchange.Tests.Framework;

public sealed class RecipeScriptTests
{
    [Fact]
    public void Evaluate_VariableWithUuid_IsFixedForTheRun()
    {
        var script = new RecipeScript(Path.GetTempPath(), JsonNode.Parse("""{ "id": "[js:uuid()]" }""")!.AsObject());
        var step = JsonNode.Parse("""{ "a": "[js:variables('id')]", "b": ["[js: variables('id')]", "[plain]"] }""")!;

        script.Evaluate(step);

        Assert.Equal(26, step["a"]!.GetValue<string>().Length);
        Assert.Equal(step["a"]!.GetValue<string>(), step["b"]![0]!.GetValue<string>());
        Assert.Equal("[plain]", step["b"]![1]!.GetValue<string>());
    }

    [Theory]
    [InlineData("[js:process.exit()]")]
    [InlineData("[js:variables('none')]")]
    [InlineData("[file:text('../secret.txt')]")]
    public void Evaluate_NotAllowed_Throws(string expression)
    {
        var script = new RecipeScript(Path.GetTempPath(), null);

        Assert.Throws<FormatException>(() => script.Evaluate(new JsonObject { ["x"] = expression }));
    }
}
