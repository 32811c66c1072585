using Exchange.Tests.Infrastructure;
using Exchange.Tests.Media;
using Microsoft.Playwright;
using SkiaSharp;

namespace Exchange.Tests.Browser;

/// <summary>An agency registers, publishes its profile and books an ad; the operator verifies it and checks its licence meanwhile.</summary>
public sealed class AgencyJourneyTests
{
    // Issue, "Done when".
    private const int MostScreens = 10;

    private const string Agency = "示例专利代理事务所";
    private const string CreditCode = "91510400MA00T0021F";
    private const string Summary = "专利申请、质押登记和许可备案代办。";
    private const string Headline = "质押登记材料一次备齐";
    private const string Email = "agency@test.example";
    private const string Password = "seven quiet rivers";

    private readonly Chromium _chromium;

    public AgencyJourneyTests(Chromium chromium) => _chromium = chromium;

    public static TheoryData<string, TestDatabase> Everywhere { get; } = new()
    {
        { "zh-CN", TestDatabase.Sqlite },
        { "en", TestDatabase.Postgres },
    };

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Agency_FromRegistrationToBookedAd_PassesAtMostTenScreens(string culture, TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database, kestrel: true);
        await app.CreateUserAsync("reviewer@test.example", "Reviewer", culture);
        await using var agency = await Visitor.ArriveAsync(_chromium, app, culture);
        await using var reviewer = await Visitor.ArriveAsync(_chromium, app, culture);
        await reviewer.SignInAsync("reviewer@test.example");

        await RegisterAsync(agency, app);
        await CreateOrganisationAsync(agency);
        await VerifyAsync(reviewer);
        await PublishProfileAsync(agency);
        await BookAsync(agency);
        Assert.True(
            agency.Screens.Count <= MostScreens,
            $"{agency.Screens.Count} screens from registration to the booked ad: {string.Join(", ", agency.Screens)}");

        await CheckLicenceAsync(reviewer);
        await ApproveAsync(reviewer);
        await agency.GoAsync("/providers");
        await agency.WaitForAsync(Agency, Agency);
    }

    private static async Task RegisterAsync(Visitor agency, ExchangeApp app)
    {
        await agency.GoAsync("/Account/Register");
        await agency.FillAsync("邮箱", "E-mail address", Email);
        await agency.FillAsync("密码", "Password", Password);
        await agency.TickAsync("我已阅读并同意上述文件。", "I have read the documents named here and consent to them.");
        await agency.PressAsync("创建账户", "Create account");
        await agency.SeesAsync("请查收邮件", "Please look into your mailbox");
        await agency.GoAsync(await app.WaitForConfirmationLinkAsync(Email));
        await agency.FillAsync("密码", "Password", Password);
        await agency.PressAsync("确认并登录", "Confirm and sign in");
        await agency.SeesAsync("邮箱已确认。", "Your e-mail address is confirmed.");
        await agency.FindsThePageAccessibleAsync();
    }

    private static async Task CreateOrganisationAsync(Visitor agency)
    {
        await agency.PressAsync("登记组织", "Register an organisation");
        await agency.ChooseAsync("主体类型", "Kind of organisation", "Agency");
        await agency.FillAsync(agency.Page.Locator("[name='Form.Name']"), Agency);
        await agency.FillAsync("统一社会信用代码", "Unified social credit code", CreditCode);
        await agency.ChooseAsync("所在区县", "District", "510402");
        await agency.Page.Locator("[name='Form.Licence']").SetInputFilesAsync(Scan("营业执照.png"));
        await agency.PressAsync("保存", "Save");
        await Assertions.Expect(agency.Page.Locator("h1")).ToHaveTextAsync(Agency);
        await agency.PressAsync("提交审核", "Submit for verification");
        await agency.SeesAsync("已提交。我们将在三个工作日内完成核验并通知您。", "Submitted. We decide within three working days and tell you.");
    }

    private static async Task VerifyAsync(Visitor reviewer)
    {
        await reviewer.GoAsync("/Admin/Parties");
        await reviewer.PressAsync(Agency, Agency);
        await reviewer.PressAsync("通过", "Approve");
        await reviewer.SeesAsync("决定已保存，并已通知成员。", "The decision is saved and the members have been told.");
    }

    private static async Task PublishProfileAsync(Visitor agency)
    {
        await agency.PressAsync("机构主页", "Provider profile", ".side-menu");
        await agency.FillAsync(agency.Page.Locator("[name='Form.SummaryZh']"), Summary);
        await agency.FindsThePageAccessibleAsync();
        await agency.PressAsync("保存并发布", "Save and publish");
        await agency.SeesAsync("主页已发布。", "Your profile is published.");
        await agency.SeesAsync("缺少该类机构所需的许可证。", "A licence that this kind of provider needs is missing.");

        await agency.FillAsync("许可证编号", "Number of the licence", "示例-51001");
        await agency.Page.Locator("[name='LicenceForm.ValidFrom']").FillAsync("2024-01-01");
        await agency.Page.Locator("[name='LicenceForm.File']").SetInputFilesAsync(Scan("许可证.png"));
        await agency.PressAsync("提交许可证", "Hand in the licence");
        await agency.SeesAsync("许可证已提交", "The licence has been handed in. The operator checks it.");
        await agency.FindsThePageAccessibleAsync();
    }

    private static async Task BookAsync(Visitor agency)
    {
        await agency.PressAsync("预订广告", "Book an ad");
        await agency.Page.Locator("[name='Form.Slot'][value=DirectoryTop]").CheckAsync();
        await agency.FillAsync("标题", "Headline", Headline);
        await agency.FillAsync("正文", "Text", "专人核对材料，进度在线可查。");
        await agency.FillAsync("链接网址", "Address that it leads to", "https://agency.example/pledge");
        await agency.FindsThePageAccessibleAsync();
        await agency.PressAsync("保存并预览", "Save and preview");
        await agency.SeesAsync("您的广告目前不对外展示。", "Your ads are shown to nobody for the time being.");
        await agency.FindsThePageAccessibleAsync();
        await agency.PressAsync("提交审核", "Submit for review");
        await agency.SeesAsync("待审核", "Waiting for review");
    }

    private static async Task CheckLicenceAsync(Visitor reviewer)
    {
        await reviewer.GoAsync("/Admin/Providers");
        await reviewer.PressAsync(Agency, Agency);
        await reviewer.FillAsync(reviewer.Page.Locator("form[action*='/licences/'] [name=Note]"), "已与国家知识产权局公布的名单核对");
        await reviewer.FindsThePageAccessibleAsync();
        await reviewer.Page.Locator("form[action*='/licences/'] button[value=true]").ClickAsync();
        await reviewer.SeesAsync("有效", "In force");
    }

    private static async Task ApproveAsync(Visitor reviewer)
    {
        await reviewer.GoAsync("/Admin/Adverts");
        await reviewer.PressAsync(Headline, Headline);
        await reviewer.FindsThePageAccessibleAsync();
        await reviewer.PressAsync("通过审核", "Approve the ad");
        await reviewer.SeesAsync("已通过，待展示", "Approved, not begun");
    }

    private static FilePayload Scan(string name) => new() { Name = name, MimeType = "image/png", Buffer = Samples.Picture(SKEncodedImageFormat.Png) };
}
