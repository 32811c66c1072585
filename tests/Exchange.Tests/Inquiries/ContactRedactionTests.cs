using Exchange.Inquiries.Domain;

namespace Exchange.Tests.Inquiries;

public sealed class ContactRedactionTests
{
    [Theory]
    [InlineData("请致电 13800138000 联系", "请致电 •••••• 联系")]
    [InlineData("138-0013-8000", "••••••")]
    [InlineData("138 0013 8000", "••••••")]
    [InlineData("+86 13800138000", "••••••")]
    [InlineData("１３８００１３８０００", "••••••")]
    [InlineData("一三八零零一三八零零零", "••••••")]
    [InlineData("幺三八〇〇幺三八〇〇〇", "••••••")]
    [InlineData("0812-3333333", "••••••")]
    [InlineData("(0812)3333333", "••••••")]
    [InlineData("400-820-8820", "••••••")]
    [InlineData("mail zhang.san@example.com now", "mail •••••• now")]
    [InlineData("zhang＠example．com", "••••••")]
    [InlineData("zhang (at) example.com", "••••••")]
    [InlineData("微信 zhangsan_88", "微信 ••••••")]
    [InlineData("微信号：zhangsan", "微信号：••••••")]
    [InlineData("加我wx: zhangsan88", "加我wx: ••••••")]
    [InlineData("WeChat: zhangsan", "WeChat: ••••••")]
    [InlineData("wechat zhang_san1", "wechat ••••••")]
    [InlineData("QQ 12345678", "QQ ••••••")]
    [InlineData("微信同号13800138000", "微信同号••••••")]
    [InlineData("138.1234.5678", "••••••")]
    [InlineData("138  1234  5679", "••••••")]
    [InlineData("138_1234_5670", "••••••")]
    [InlineData("138\u200B1234\u200D5670", "••••••")]
    [InlineData("①③⑧①②③④⑤⑥⑦⑧", "••••••")]
    [InlineData("foo@qq。com", "••••••")]
    [InlineData("foo(a)qq.com", "••••••")]
    [InlineData("foo AT qq DOT com", "••••••")]
    [InlineData("V信 abc12345", "V信 ••••••")]
    [InlineData("call +49 170 1234567", "call ••••••")]
    [InlineData("+1 (415) 555-0134", "••••••")]
    [InlineData("+852 2345 6789", "••••••")]
    [InlineData("电话：3350000", "电话：••••••")]
    [InlineData("Tel. 335 0000", "Tel. ••••••")]
    [InlineData("😀 电话 13800138000 😀", "😀 电话 •••••• 😀")]
    public void Apply_ToContactDetails_HidesThem(string text, string shown)
    {
        var masked = ContactRedaction.Apply(text);

        Assert.True(masked.HidesContacts);
        Assert.Equal(shown, masked.Text);
    }

    [Theory]
    [InlineData("专利 ZL 201210299861.5 与 CN103631670B")]
    [InlineData("申请号 201210299861.5，挂牌 PZH-2026-000123")]
    [InlineData("统一社会信用代码 91510400MA62K1234X")]
    [InlineData("价格 1,250,000.00 元，即 125 万元")]
    [InlineData("2026年11月23日 08:00 到 12:30")]
    [InlineData("1986-05-12 至 2006-05-12，1985.04.01 施行")]
    [InlineData("\uD800 半个字符")]
    [InlineData("WeChat platform of the park")]
    [InlineData("温度 +850 ℃，收率 +5.5%，电话会议 2026-11-23")]
    [InlineData("电话 2026-11-23 上午")]
    [InlineData("TiO2 含量 ≥ 92.5%，粒径 0.25 μm")]
    [InlineData("IPC C22B 34/22; C01G 31/02")]
    public void Apply_ToNumbersOfTheTrade_LeavesThem(string text)
    {
        var masked = ContactRedaction.Apply(text);

        Assert.False(masked.HidesContacts);
        Assert.Equal(text, masked.Text);
    }

    [Fact]
    public void Apply_ToSeveral_HidesEach() =>
        Assert.Equal("电话••••••，邮箱 ••••••。", ContactRedaction.Apply("电话13800138000，邮箱 a@b.cn。").Text);

    [Fact]
    public void Clean_OfNaughtyText_DropsWhatCannotBeStored() =>
        Assert.Equal("a\nb", MessageText.Clean(" a\u0000\r\nb\u202E "));
}
