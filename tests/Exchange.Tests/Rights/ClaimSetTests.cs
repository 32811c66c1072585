using Exchange.Rights.Domain;

namespace Exchange.Tests.Rights;

public sealed class ClaimSetTests
{
    [Fact]
    public void Parse_OneText_IsCutAtItsNumbers()
    {
        var set = ClaimSet.Parse(["1.一种提钒方法，其特征在于，温度为1.5倍。2.根据权利要求1所述的方法，其特征在于，焙烧。3、根据权利要求1或2所述的方法。4．一种装置。"]);

        Assert.Equal(4, set.Claims.Count);
        Assert.Equal("一种提钒方法，其特征在于，温度为1.5倍。", set.Claims[0].Text);
        Assert.Equal([1], set.Claims[1].DependsOn);
        Assert.Equal([1, 2], set.Claims[2].DependsOn);
        Assert.Equal(2, set.IndependentCount);
        Assert.Equal([2, 3], set.ChildrenOf(1).Select(c => c.Number));
    }

    [Theory]
    [InlineData("根据权利要求1所述的方法", new[] { 1 })]
    [InlineData("如权利要求1或2所述的方法", new[] { 1, 2 })]
    [InlineData("根据权利要求1-4任一项所述的方法", new[] { 1, 2, 3, 4 })]
    [InlineData("根据权利要求2至4中任意一项所述的方法", new[] { 2, 3, 4 })]
    [InlineData("根据权利要求1、3或4所述的方法", new[] { 1, 3, 4 })]
    [InlineData("根据权利要求1或权利要求3所述的方法", new[] { 1, 3 })]
    [InlineData("根据前述任一项权利要求所述的方法", new[] { 1, 2, 3, 4 })]
    [InlineData("The method according to claim 1, wherein", new[] { 1 })]
    [InlineData("The method of any one of claims 1 to 3, wherein", new[] { 1, 2, 3 })]
    [InlineData("The method of claim 1 or 2, wherein", new[] { 1, 2 })]
    [InlineData("The method of claims 1, 2, or 4", new[] { 1, 2, 4 })]
    [InlineData("The method according to any of the preceding claims", new[] { 1, 2, 3, 4 })]
    [InlineData("根据权利要求7所述的方法", new int[0])]
    [InlineData("一种使用99个装置的方法", new int[0])]
    public void Parse_FifthClaim_HasReferences(string text, int[] expected)
    {
        var set = ClaimSet.Parse(["1. 一", "2. 二", "3. 三", "4. 四", text]);
        Assert.Equal(expected, set.Claims[4].DependsOn);
    }

    [Fact]
    public void Parse_NumbersInEachText_AreTakenOff()
    {
        var set = ClaimSet.Parse(["1、一种方法", "2. 根据权利要求1所述的方法", "根据权利要求2所述的方法"]);
        Assert.Equal(["一种方法", "根据权利要求1所述的方法", "根据权利要求2所述的方法"], set.Claims.Select(c => c.Text));
    }

    [Fact]
    public void Parse_Nothing_IsEmpty()
    {
        Assert.Empty(ClaimSet.Parse([]).Claims);
        Assert.Empty(ClaimSet.Parse(["  "]).Claims);
    }
}
