using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Events.Contracts;
using Exchange.Events.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Events;

/// <summary>Published events without the editor's forms, which other tests go through.</summary>
internal static class EventsSite
{
    /// <summary>14:30 in Panzhihua, a week after the tests begin.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 30, 6, 30, 0, TimeSpan.Zero);

    public const string Room = "https://meeting.example/secret-room";

    /// <returns>The event's key.</returns>
    public static async Task<Guid> PublishEventAsync(
        this ExchangeApp app, string slug = "lecture", int? capacity = null, EventKind kind = EventKind.Lecture, DateTimeOffset? startsAt = null, string culture = "zh-CN",
        string title = "钒钛专利讲座", string? campaign = null, string? link = Room)
    {
        var from = startsAt ?? Start;
        var part = new JsonObject();
        part.SetText("Kind", kind.ToString());
        part.SetInstant("StartsAt", from);
        part.SetInstant("EndsAt", from.AddHours(2));
        part.SetText("Place", "示例大厦一楼");
        part.SetText("Link", link);
        part.SetNumber("Capacity", capacity);
        part.SetNumber("SlotMinutes", 30);
        part.SetNumber("Tables", 2);
        part.SetFlag("TakesSignUps", true);
        if (campaign is not null)
        {
            part.SetList("Campaign", "ContentItemIds", [campaign]);
        }

        await app.ImportAsync(new ContentImport
        {
            ContentItemId = culture == "zh-CN" ? slug : $"{slug}-{culture}",
            LocalizationSet = slug,
            Type = EventTypeCodes.Event,
            Culture = culture,
            Slug = slug,
            Title = title,
            Summary = "摘要。",
            Markdown = "正文。",
            Parts = new JsonObject { [EventDetails.PartName] = part },
            Topics = ["training"],
            Publish = true,
        });
        return await app.QueryAsync(db => db.Set<HouseEvent>().Where(e => e.LocalizationSet == slug).Select(e => e.Id).SingleAsync(TestContext.Current.CancellationToken));
    }

    public static async Task PublishCampaignAsync(this ExchangeApp app, string slug = "ip-day", string from = "04-20", string to = "04-26")
    {
        var part = new JsonObject();
        part.SetText("Kind", nameof(CampaignKind.WorldIpDay));
        part.SetText("From", from);
        part.SetText("To", to);
        await app.ImportAsync(new ContentImport
        {
            ContentItemId = slug,
            LocalizationSet = slug,
            Type = EventTypeCodes.Campaign,
            Culture = "zh-CN",
            Slug = slug,
            Title = "知识产权宣传周",
            Markdown = "正文。",
            Parts = new JsonObject { [CampaignDetails.PartName] = part },
            Publish = true,
        });
    }

    public static async Task ImportAsync(this ExchangeApp app, ContentImport import)
    {
        await app.InScopeAsync(async services =>
        {
            var result = await services.GetRequiredService<IContentStore>().ImportAsync(import, TestContext.Current.CancellationToken);
            Assert.True(result.Succeeded, result.Error);
        });
        if (!app.RunsByItself)
        {
            await app.RunBackgroundWorkAsync();
        }
    }

    /// <summary>Signs up by the form.</summary>
    public static Task<HttpResponseMessage> SignUpAsync(this HttpClient client, Guid id, string name = "示例甲", bool agrees = false) => client.PostFormAsync(
        $"/events/{id:N}/sign-up", $"/events/{id:N}/sign-up", ("Form.Name", name), ("Form.Email", "someone@test.example"), ("Form.Phone", "13800001234"),
        ("Form.AgreesToContact", agrees ? "true" : "false"));

    public static Task<List<SignUp>> SignUpsAsync(this ExchangeApp app) => app.QueryAsync(db => db.Set<SignUp>().AsNoTracking().OrderBy(s => s.SignedUpAt).ThenBy(s => s.Id).ToListAsync(TestContext.Current.CancellationToken));

    /// <summary>The address in a ticket's QR code.</summary>
    public static Task<string> TokenAsync(this ExchangeApp app, SignUp signUp) => app.QueryAsync(async db =>
        "/check-in/" + TicketToken.Write(signUp.Id, (await db.Set<HouseEvent>().AsNoTracking().SingleAsync(e => e.Id == signUp.EventId, TestContext.Current.CancellationToken)).TicketKey));
}
