using Exchange.Framework.Api;
using Exchange.Parties.Domain;

namespace Exchange.Tests.Roles;

/// <summary>Keys and webhooks of an organisation; each row uses one up.</summary>
internal sealed partial class RoleSite
{
    private void AddApiSamples(Guid firm, string somebody, DateTimeOffset now)
    {
        Put("/desk/party/api/keys/{}", _ => KeepAsync(KeyOf(firm, somebody, now), k => k.Id));
        Put("/Admin/ApiKeys/{}", _ => KeepAsync(KeyOf(firm, somebody, now), k => k.Id));
        Put("/desk/party/api/webhooks/{}", _ => KeepAsync(HookOf(firm, somebody, now), h => h.Id));
        PutWhole("/desk/party/api/webhooks/{}/enable", _ =>
        {
            var hook = HookOf(firm, somebody, now);
            while (!hook.Failed(now))
            {
            }

            return KeepAsync(hook, h => h.Id);
        });
        Put("/open-data/{}", "patents");
        Put("/api/{}", "v1");
    }

    private static ApiKey KeyOf(Guid firm, string somebody, DateTimeOffset now)
    {
        var text = ApiKeyText.New();
        return new ApiKey
        {
            PartyId = firm, Name = text.Prefix, Prefix = text.Prefix, Hash = ApiKeyText.Hash(text.Key), Scopes = ApiScope.ReadOwn, PerMinute = 1, PerDay = 1,
            CreatedBy = somebody, CreatedAt = now, ExpiresOn = new DateOnly(2027, 11, 23),
        };
    }

    private static Webhook HookOf(Guid firm, string somebody, DateTimeOffset now) => new()
    {
        PartyId = firm, Name = "示例", Url = "https://hooks.example.com/", Search = "/listings", Secret = "x", Cursor = "x", CreatedBy = somebody, CreatedAt = now,
    };
}
