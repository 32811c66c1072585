using System.Text;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Media;
using Microsoft.Playwright;
using SkiaSharp;

namespace Exchange.Tests.Browser;

/// <summary>The main job: from registering to the answer to an inquiry, by three people with browsers of their own.</summary>
public sealed class JourneyTests
{
    // Issue, "Done when": registered to first listing submitted.
    private const int MostTypedFields = 12;

    private const string Organisation = "示例钒渣利用有限公司";
    private const string CreditCode = "91510400MA00T0013L";
    private const string InvestorName = "示例钒钛创业投资有限公司";
    private const string InvestorCode = "91510400MA00T0021F";
    private const string Title = "一种低温钠化焙烧提取五氧化二钒的方法";
    private const string SecondTitle = "一种提钒尾渣制备陶瓷釉料的方法";
    private const string Password = "seven quiet rivers";
    private const string Question = "请问焙烧温度可以降到多少？";
    private const string Answer = "中试已降到 750 摄氏度，回收率不变。";

    private readonly Chromium _chromium;

    public JourneyTests(Chromium chromium) => _chromium = chromium;

    public static TheoryData<string, TestDatabase, int> Everywhere { get; } = new()
    {
        { "zh-CN", TestDatabase.Sqlite, 1280 },
        { "zh-CN", TestDatabase.Sqlite, 390 },
        { "zh-CN", TestDatabase.Postgres, 1280 },
        { "en", TestDatabase.Sqlite, 1280 },
        { "en", TestDatabase.Postgres, 1280 },
    };

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Patent_FromFileToAnsweredInquiry_IsFoundAndAskedAbout(string culture, TestDatabase database, int width)
    {
        await using var app = await ExchangeApp.StartAsync(database, kestrel: true);
        await app.CreateUserAsync("reviewer@test.example", "Reviewer", culture);
        await app.CreateUserAsync("investor@test.example", culture: culture);
        await using var owner = await Visitor.ArriveAsync(_chromium, app, culture, width: width);
        await using var reviewer = await Visitor.ArriveAsync(_chromium, app, culture, width: width);
        await using var investor = await Visitor.ArriveAsync(_chromium, app, culture, width: width);
        await reviewer.SignInAsync("reviewer@test.example");

        await RegisterAsync(owner, app);
        await CreateOrganisationAsync(owner, "Enterprise", Organisation, CreditCode);
        await VerifyAsync(reviewer, Organisation);
        await ImportAndClaimAsync(owner);
        await ListAsync(owner);
        Assert.True(owner.TypedFields <= MostTypedFields, $"{owner.TypedFields} fields were typed from registration to the submitted listing.");
        await PublishAsync(reviewer);

        await investor.SignInAsync("investor@test.example");
        await CreateOrganisationAsync(investor, "Investor", InvestorName, InvestorCode);
        await AskAsync(investor);
        await AnswerAsync(owner);
        await ReadAnswerAsync(investor);
    }

    private static async Task RegisterAsync(Visitor owner, ExchangeApp app)
    {
        await owner.GoAsync("/");
        await owner.FindsThePageAccessibleAsync();
        await owner.PressAsync("注册", "Register", "nav.top-bar");
        await owner.FindsThePageAccessibleAsync();
        await owner.FillAsync("邮箱", "E-mail address", "lin@test.example");
        await owner.FillAsync("密码", "Password", Password);
        await owner.TickAsync("我已阅读并同意上述文件。", "I have read the documents named here and consent to them.");
        await owner.PressAsync("创建账户", "Create account");
        await owner.SeesAsync("请查收邮件", "Please look into your mailbox");

        await owner.GoAsync(await app.WaitForConfirmationLinkAsync("lin@test.example"));
        await owner.FillAsync("密码", "Password", Password);
        await owner.PressAsync("确认并登录", "Confirm and sign in");
        await owner.SeesAsync("邮箱已确认。", "Your e-mail address is confirmed.");
        await owner.FindsThePageAccessibleAsync();
    }

    private static async Task CreateOrganisationAsync(Visitor visitor, string kind, string name, string creditCode)
    {
        await visitor.GoAsync("/desk/party/new");
        await visitor.SeesAsync("您代表谁？", "Who do you act for?");
        await visitor.PressAsync("登记组织", "Register an organisation");
        await visitor.ChooseAsync("主体类型", "Kind of organisation", kind);
        await visitor.FillAsync(visitor.Page.Locator("[name='Form.Name']"), name);
        await visitor.FillAsync("统一社会信用代码", "Unified social credit code", creditCode);
        await visitor.ChooseAsync("所在区县", "District", "510411");
        await visitor.Page.Locator("[name='Form.Licence']").SetInputFilesAsync(new FilePayload
        {
            Name = "营业执照.png", MimeType = "image/png", Buffer = Samples.Picture(SKEncodedImageFormat.Png),
        });
        await visitor.FindsThePageAccessibleAsync();
        await visitor.PressAsync("保存", "Save");
        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync(name);
        await visitor.PressAsync("提交审核", "Submit for verification");
        await visitor.SeesAsync("已提交。我们将在三个工作日内完成核验并通知您。", "Submitted. We decide within three working days and tell you.");
        await visitor.FindsThePageAccessibleAsync();
    }

    private static async Task VerifyAsync(Visitor reviewer, string name)
    {
        await reviewer.GoAsync("/Admin/Parties");
        await reviewer.FindsThePageAccessibleAsync();
        await reviewer.PressAsync(name, name);
        await reviewer.SeesAsync("营业执照.png", "营业执照.png");
        await reviewer.FindsThePageAccessibleAsync();
        await reviewer.PressAsync("通过", "Approve");
        await reviewer.SeesAsync("决定已保存，并已通知成员。", "The decision is saved and the members have been told.");
    }

    private static async Task ImportAndClaimAsync(Visitor owner)
    {
        await owner.GoAsync("/desk/imports");
        await owner.FindsThePageAccessibleAsync();
        await owner.Page.Locator("[name='Upload.Upload']").SetInputFilesAsync(new FilePayload
        {
            Name = "patents.jsonl", MimeType = "application/octet-stream", Buffer = Encoding.UTF8.GetBytes(Patents),
        });
        await owner.PressAsync("上传并校验", "Upload and check");
        await owner.WaitForAsync(owner.Page.GetByRole(AriaRole.Button, new() { Name = owner.Say("导入 2 条记录", "Import 2 records") }));
        await owner.SeesAsync(Title, Title);
        await owner.FindsThePageAccessibleAsync();
        await owner.PressAsync("导入 2 条记录", "Import 2 records");
        await owner.WaitForAsync("导入已完成。", "The import is complete.");
        await owner.FindsThePageAccessibleAsync();

        await owner.PressAsync("认领本单位的专利", "Claim what is yours");
        await owner.SeesAsync(SecondTitle, SecondTitle);
        await owner.FindsThePageAccessibleAsync();
        await owner.PressAsync("认领所选权利", "Claim the ticked rights");
        await owner.SeesAsync("已认领 2 项权利，现在可以挂牌。", "2 rights are claimed. You can list them now.");
        await owner.FindsThePageAccessibleAsync();
    }

    private static async Task ListAsync(Visitor owner)
    {
        await owner.GoAsync("/desk/listings/new");
        await owner.TickAsync(Title, Title);
        await owner.TickAsync("普通许可", "Ordinary licence");
        await owner.ChooseAsync("定价方式", "Kind of price", "Fixed");
        await owner.FillAsync(owner.Page.Locator("[name='Form.Amount']"), "500000");
        await owner.ChooseAsync("技术就绪度", "Technology readiness", "7");
        await owner.FindsThePageAccessibleAsync();
        await owner.PressAsync("建立草稿", "Begin the draft");
        await owner.FillAsync("解决什么问题？", "Which problem does it solve?", "焙烧温度高、能耗大，窑内容易结圈。");
        await owner.FindsThePageAccessibleAsync();
        await owner.PressAsync("保存并预览", "Save and preview");
        await owner.SeesAsync("预览：发布后所有人看到的就是这个样子。", "Preview: this is what everybody will see once it is published.");
        await owner.FindsThePageAccessibleAsync();
        await owner.PressAsync("提交审核", "Submit for review");
        await owner.SeesAsync("已提交审核。审核完成后会立即通知您。", "Submitted. You will be told as soon as it has been reviewed.");
        await owner.SeesAsync("待审核", "Waiting for review");
    }

    private static async Task PublishAsync(Visitor reviewer)
    {
        await reviewer.GoAsync("/Admin/Listings");
        await reviewer.FindsThePageAccessibleAsync();
        await reviewer.PressAsync(Title, Title);
        await reviewer.SeesAsync("焙烧温度高、能耗大", "焙烧温度高、能耗大");
        await reviewer.FindsThePageAccessibleAsync();
        await reviewer.PressAsync("通过并发布", "Approve and publish");
        await reviewer.SeesAsync("挂牌已发布。", "The listing is published.");
    }

    private static async Task AskAsync(Visitor investor)
    {
        await investor.GoAsync("/");
        await investor.Page.Locator("main [name=q]").FillAsync("低温焙烧提钒");
        await investor.Page.Keyboard.PressAsync("Enter");
        await investor.Page.WaitForURLAsync("**/search?**");
        await investor.OpenMenuAsync();
        await investor.PressAsync("专利交易", "Listings", "nav.main-nav");
        await investor.Page.WaitForURLAsync("**/listings");
        await investor.Page.Locator("header [name=q]").FillAsync("低温焙烧提钒");
        await investor.Page.Keyboard.PressAsync("Enter");
        await investor.Page.WaitForURLAsync("**/listings?**");
        var found = investor.Page.Locator(".card-row h3 a");
        await investor.WaitForAsync(found);
        await Assertions.Expect(found).ToHaveTextAsync(Title);
        await investor.FindsThePageAccessibleAsync();

        await found.ClickAsync();
        await Assertions.Expect(investor.Page.Locator("h1")).ToHaveTextAsync(Title);
        await investor.SeesAsync("普通许可", "Ordinary licence");
        await investor.SeesAsync(Organisation, Organisation);
        await investor.FindsThePageAccessibleAsync();
        await investor.PressAsync("发送咨询", "Send an inquiry");
        await investor.FillAsync("留言", "Your message", Question);
        await investor.FindsThePageAccessibleAsync();
        await investor.PressAsync("发送咨询", "Send inquiry");
        await investor.SeesAsync("咨询已发送。", "Your inquiry has been sent.");
        await investor.FindsThePageAccessibleAsync();
    }

    private static async Task AnswerAsync(Visitor owner)
    {
        await owner.GoAsync("/desk/messages");
        await Assertions.Expect(owner.Page.Locator("main .inbox button").First).ToContainTextAsync(Title);
        await owner.FindsThePageAccessibleAsync();
        await owner.GoAsync("/desk/inquiries");
        await owner.SeesAsync(InvestorName, InvestorName);
        await owner.FindsThePageAccessibleAsync();
        await owner.PressAsync(Title, Title);
        await owner.SeesAsync(Question, Question);
        await owner.FillAsync(owner.Page.Locator("[name='Reply.Text']"), Answer);
        await owner.PressAsync("发送答复", "Send answer");
        await owner.SeesAsync("消息已发送。", "Your message has been sent.");
    }

    private static async Task ReadAnswerAsync(Visitor investor)
    {
        await investor.GoAsync("/desk/inquiries?box=sent");
        await investor.SeesAsync("已答复", "Answered");
        await investor.PressAsync(Title, Title);
        await investor.SeesAsync(Answer, Answer);
        await investor.FindsThePageAccessibleAsync();
    }

    // Invented: the serial numbers are far beyond those that the office has given; the check characters are right.
    private const string Patents = $$"""
        {"application_number":"201919999981.5","publication_number":"CN199999981A","title":"{{Title}}","abstract":"将钒渣与复合钠盐混合后低温焙烧，水浸得到五氧化二钒。","claims":"1.一种低温钠化焙烧提取五氧化二钒的方法，其特征在于，焙烧温度为750℃。","applicants":["{{Organisation}}"],"inventors":["示例甲"],"ipc":["C22B 34/22"],"filing_date":"2019-12-30","publication_date":"2020-06-30"}
        {"application_number":"201919999982.X","publication_number":"CN199999982A","title":"{{SecondTitle}}","abstract":"以提钒尾渣为着色剂。","claims":"1.一种陶瓷釉料，其特征在于，含提钒尾渣。","applicants":["{{Organisation}}"],"inventors":["示例乙"],"ipc":["C03C 8/00"],"filing_date":"2019-12-30","publication_date":"2020-06-30"}
        """;
}
