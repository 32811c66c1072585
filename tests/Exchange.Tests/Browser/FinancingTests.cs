using Exchange.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Exchange.Tests.Browser;

/// <summary>One dossier, three answers on one page, and a lender that is overdue.</summary>
public sealed class FinancingTests
{
    private const string Use = "采购焙烧设备，扩大提钒尾渣利用。";

    private readonly Chromium _chromium;

    public FinancingTests(Chromium chromium) => _chromium = chromium;

    [Theory, InlineData("zh-CN"), InlineData("en")]
    public async Task Firm_FillsADossierOnce_AndComparesThreeAnswers(string culture)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true, kestrel: true);
        await using var owner = await SignedInAsync(app, "owner", culture);

        await owner.GoAsync("/financing");
        await owner.FindsThePageAccessibleAsync();
        await owner.PressAsync("提交融资需求", "Begin a dossier");
        await owner.PressAsync("新建融资需求", "New dossier");
        await owner.FillAsync("需要的金额", "Amount needed", "2000000");
        await owner.FillAsync("期限（月）", "For how many months", "12");
        await owner.ChooseAsync("资金用途", "Purpose", "Equipment");
        await owner.FillAsync("资金的具体用途", "What the money is used for", Use);
        await owner.ChooseAsync("所在区县", "District", "510411");
        await owner.FindsThePageAccessibleAsync();
        await owner.PressAsync("保存并继续", "Save and go on");
        // The step says which of them cannot be pledged today: the first one that can.
        await Assertions.Expect(owner.Page.Locator("label.choice .badge-danger").First).ToBeVisibleAsync();
        await owner.Page.Locator("label.choice:not(:has(.badge-danger)) [name='Form.RightIds']").First.CheckAsync();
        await owner.FindsThePageAccessibleAsync();
        await owner.PressAsync("保存并继续", "Save and go on");
        await owner.FillAsync("上年营业收入", "Revenue of last year", "68000000");
        await owner.FillAsync("上年利润", "Profit of last year", "4200000");
        await owner.FillAsync("资产总额", "Total assets", "95000000");
        await owner.FillAsync("负债总额", "Total debts", "41000000");
        await owner.FillAsync("从业人数", "People employed", "146");
        await owner.FillAsync("成立年份", "Year of founding", "2014");
        await owner.Page.Locator("[name='Form.HasArrears'][value='False']").CheckAsync();
        await owner.FindsThePageAccessibleAsync();
        await owner.PressAsync("保存并继续", "Save and go on");

        // Issue: one dossier filled once.
        Assert.True(owner.TypedFields <= 12, $"{owner.TypedFields} fields were typed.");
        await owner.Page.Locator("[name='Form.Consents']").First.CheckAsync();
        await owner.Page.Locator("[name='Form.Consents']").Last.CheckAsync();
        await owner.FindsThePageAccessibleAsync();
        await owner.PressAsync("完成填写", "Complete the dossier");
        foreach (var lender in new[] { "示例银行攀枝花分行", "示例城市商业银行", "示例融资担保有限公司" })
        {
            await owner.Page.GetByRole(AriaRole.Checkbox, new() { Name = lender, Exact = true }).CheckAsync();
        }

        await owner.FindsThePageAccessibleAsync();
        await owner.PressAsync("发送融资需求", "Send the dossier");
        await owner.SeesAsync("已发送。每收到一份答复都会通知您。", "The dossier is sent. You will be told of every answer.");
        await owner.FindsThePageAccessibleAsync();
        var dossier = owner.Page.Url;

        await AnswerAsync(app, "bank", culture, "4.1", null);
        await AnswerAsync(app, "citybank", culture, "3.6", null);
        await AnswerAsync(app, "guarantor", culture, null, "1");

        await owner.GoAsync(dossier);
        await owner.PressAsync("比较 3 份答复", "Compare 3 answers");

        // 4.1 % with a valuation for 30,000 is less than 3.6 % with a premium of 1.5 % and a valuation for 25,000: the products' own fees stand in the forms.
        await Assertions.Expect(owner.Page.Locator("main thead th[scope=col]").Nth(1)).ToContainTextAsync("示例银行攀枝花分行");
        await Assertions.Expect(owner.Page.Locator("main thead th[scope=col]").Nth(2)).ToContainTextAsync("示例城市商业银行");
        // The guarantee alone is no loan: it stands in a table of its own, behind the loans.
        await Assertions.Expect(owner.Page.Locator("main thead th[scope=col]").Nth(4)).ToContainTextAsync("示例融资担保有限公司");
        await owner.FindsThePageAccessibleAsync();
        await owner.PressAsync("选定 示例银行攀枝花分行", "Pick 示例银行攀枝花分行");
        await owner.FindsThePageAccessibleAsync();
        await owner.PressAsync("选定该机构", "Pick this lender");
        await owner.SeesAsync("已选定并通知该机构。", "The lender is picked and told.");
        await owner.SeesAsync("向国家知识产权局办理质押登记", "Register the pledge at the China National Intellectual Property Administration");
        await owner.FindsThePageAccessibleAsync();
        await OperatorReadsTheWholeAsync(app, culture, new Uri(dossier).AbsolutePath.Split('/')[^1]);
    }

    [Fact]
    public async Task Firm_SeesWhichLenderIsOverdue()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true, kestrel: true);
        await using var owner = await SignedInAsync(app, "owner");

        await owner.GoAsync("/desk/financing");
        await owner.Page.Locator("main tbody a").First.ClickAsync();
        await owner.PressAsync("比较 3 份答复", "Compare 3 answers");

        var late = owner.Page.Locator("main tr", new() { HasText = "示例农村商业银行" });
        await Assertions.Expect(late).ToContainTextAsync("已逾期");
        await Assertions.Expect(owner.Page.Locator("main tr", new() { HasText = "示例财产保险" })).Not.ToContainTextAsync("已逾期");
    }

    private async Task OperatorReadsTheWholeAsync(ExchangeApp app, string culture, string number)
    {
        await using var reviewer = await SignedInAsync(app, "reviewer", culture);
        await reviewer.GoAsync($"/Admin/Financing/{number}");
        await reviewer.FindsThePageAccessibleAsync();
        await reviewer.FillAsync("原因", "Reason", "核对企业的投诉。");
        await reviewer.PressAsync("填写理由并查看", "Open with this reason");
        await reviewer.SeesAsync(Use, Use);
        await reviewer.FindsThePageAccessibleAsync();
    }

    private async Task AnswerAsync(ExchangeApp app, string account, string culture, string? rate, string? guarantee)
    {
        await using var lender = await SignedInAsync(app, account, culture);
        await lender.GoAsync("/desk/financing/requests");

        // The newest is due last.
        await lender.Page.Locator("main tbody a").Last.ClickAsync();
        if (rate is not null)
        {
            await lender.FillAsync("意向年利率（%）", "Indicative yearly rate in per cent", rate);
        }

        if (guarantee is not null)
        {
            await lender.FillAsync("担保费（%/年）", "Guarantee fee in per cent a year", guarantee);
        }

        await lender.FillAsync("意向额度", "Indicative limit", "2000000");
        await lender.FillAsync("期限（月）", "Term in months", "12");
        await lender.FillAsync("有效期至", "Holds until", "2027-01-31");
        await lender.FindsThePageAccessibleAsync();
        await lender.PressAsync("发送答复", "Send the answer");
        await lender.SeesAsync("答复已发送。企业立即可见，其他机构看不到。", "Your answer is sent. The firm sees it at once; no other lender does.");
        await lender.FindsThePageAccessibleAsync();
    }

    private async Task<Visitor> SignedInAsync(ExchangeApp app, string account, string culture = "zh-CN")
    {
        var visitor = await Visitor.ArriveAsync(_chromium, app, culture);
        var (email, password) = app.DemoAccount(account);
        await visitor.SignInAsync(email, password);
        return visitor;
    }
}
