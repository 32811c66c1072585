using Exchange.Needs.Domain;

namespace Exchange.Tests.Needs;

/// <summary>What of a text can be quoted by itself.</summary>
public sealed class QuotableTextTests
{
    [Fact]
    public void OfRight_AbstractAndClaims_AreSentencesAndWholeClaims()
    {
        var parts = QuotableText.OfRight("本发明公开一种除钒方法。收率达 2.5% 以上！\n1. 一种除钒方法，其特征在于，\n加入有机物。\n2．根据权利要求1所述的方法，温度为130℃。");

        Assert.Equal(
            [
                new TextPart("本发明公开一种除钒方法。", null), new TextPart("收率达 2.5% 以上！", null),
                new TextPart("一种除钒方法，其特征在于，加入有机物。", 1), new TextPart("根据权利要求1所述的方法，温度为130℃。", 2),
            ],
            parts);
    }

    [Fact]
    public void OfRight_ANumberThatBeginsASentence_IsNoClaim() => Assert.All(QuotableText.OfRight("3.5 g/L 的残液被循环。"), p => Assert.Null(p.Claim));

    [Fact]
    public void Sentences_English_EndAtAStopBeforeABlank() => Assert.Equal(
        ["Residue below 0.5 g/L.", "No stops for 60 days."], QuotableText.Sentences("Residue below 0.5 g/L. No stops for 60 days.").Select(p => p.Text));

    [Fact]
    public void OfRight_VeryMany_AreCutOff() => Assert.Equal(
        QuotableText.MaxParts, QuotableText.OfRight(string.Join('\n', Enumerable.Range(1, 300).Select(i => $"{i}. 一种方法。"))).Count);
}
