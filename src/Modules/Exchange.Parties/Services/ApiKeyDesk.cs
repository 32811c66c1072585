using Exchange.Framework.Api;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Parties.ViewModels;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Services;

/// <summary>Keys of an organisation: its administrators make and end them, the operator may end them.</summary>
internal sealed class ApiKeyDesk
{
    public const string Address = "/desk/party/api";

    private const int PageSize = 25;
    private const int Shown = 50;

    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly IUserDirectory _users;
    private readonly INotifier _notifier;
    private readonly SiteSettings _settings;
    private readonly SiteClock _clock;

    public ApiKeyDesk(AppDbContext db, ICurrentUser user, IUserDirectory users, INotifier notifier, SiteSettings settings, SiteClock clock)
    {
        _db = db;
        _user = user;
        _users = users;
        _notifier = notifier;
        _settings = settings;
        _clock = clock;
    }

    public static bool MayHaveKeys(PartySummary party) => party.Kind != PartyKind.NaturalPerson && party.IsVerified;

    public async Task<ApiAccessPage> ReadAsync(CurrentParty current, CancellationToken cancellationToken)
    {
        var partyId = current.Party.Id;
        var keys = await _db.Set<ApiKey>().AsNoTracking().Where(k => k.PartyId == partyId).OrderByDescending(k => k.Id).Take(Shown).ToListAsync(cancellationToken);
        return new ApiAccessPage(
            current.Party, current.Role == MemberRole.Administrator, MayHaveKeys(current.Party), await DescribeAsync(keys, cancellationToken),
            await _settings.GetAsync<ApiKeySettings>(cancellationToken), _clock.Today)
        {
            Form = new ApiKeyForm { Scopes = [ApiScope.ReadPublic], ExpiresOn = _clock.Today.AddMonths(6) },
        };
    }

    /// <returns>The key, which is kept nowhere.</returns>
    public async Task<Result<string>> CreateAsync(CurrentParty current, ApiKeyForm form, CancellationToken cancellationToken)
    {
        var partyId = current.Party.Id;
        var today = _clock.Today;
        var limits = await _settings.GetAsync<ApiKeySettings>(cancellationToken);
        var scopes = ApiScope.All.Select(s => s.Name).Where(form.Scopes.Contains).ToList();
        var name = PlainText.Clean(form.Name);
        if (!MayHaveKeys(current.Party))
        {
            return Result<string>.Fail("Keys are for verified organisations.");
        }

        if (name.Length == 0)
        {
            return Result<string>.Fail("Please say what the key is for.", nameof(form.Name));
        }

        if (scopes.Count == 0)
        {
            return Result<string>.Fail("Please tick at least one thing that the key may be used for.", nameof(form.Scopes));
        }

        if (form.PerMinute > limits.MostPerMinute)
        {
            return Result<string>.Fail("At most {0} calls a minute.", nameof(form.PerMinute), limits.MostPerMinute);
        }

        if (form.PerDay > limits.MostPerDay)
        {
            return Result<string>.Fail("At most {0} calls a day.", nameof(form.PerDay), limits.MostPerDay);
        }

        if (form.ExpiresOn is not { } last || last <= today || last > today.AddDays(ApiKey.MostDays))
        {
            return Result<string>.Fail("A key holds for a year at most.", nameof(form.ExpiresOn));
        }

        var active = await _db.Set<ApiKey>().Where(k => k.PartyId == partyId && k.RevokedAt == null && k.ExpiresOn >= today).Select(k => k.Name).ToListAsync(cancellationToken);
        if (active.Count >= ApiKey.MostActive)
        {
            return Result<string>.Fail("An organisation has at most {0} keys that hold. Revoke one that is no longer used.", null, ApiKey.MostActive);
        }

        // The form sent a second time makes no second key.
        if (active.Contains(name))
        {
            return Result<string>.Fail("A key of this name holds already.", nameof(form.Name));
        }

        var text = ApiKeyText.New();
        _db.Add(new ApiKey
        {
            PartyId = partyId,
            Name = name,
            Prefix = text.Prefix,
            Hash = ApiKeyText.Hash(text.Key),
            Scopes = string.Join(' ', scopes),
            PerMinute = form.PerMinute,
            PerDay = form.PerDay,
            CreatedBy = _user.Id!,
            CreatedAt = _clock.Now,
            ExpiresOn = last,
        });
        await TellAsync(partyId, "A key of the API was made for {0}: {1}.", [current.Party.Name, name], cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Ok(text.Key);
    }

    /// <summary>Null when the organisation has no such key that holds.</summary>
    public async Task<Result?> RevokeAsync(Guid partyId, Guid id, CancellationToken cancellationToken)
    {
        if (await _db.Set<ApiKey>().FirstOrDefaultAsync(k => k.Id == id && k.PartyId == partyId && k.RevokedAt == null, cancellationToken) is not { } key)
        {
            return null;
        }

        key.Revoke(_user.Id!, null, _clock.Now);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>The operator's list of keys, the newest first.</summary>
    public async Task<ApiKeyList> ListAsync(string? show, string? query, int page, CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var keys = _db.Set<ApiKey>().AsNoTracking();
        var shown = show is "ended" or "all" ? show : "holding";
        keys = shown switch
        {
            "ended" => keys.Where(k => k.RevokedAt != null || k.ExpiresOn < today),
            "all" => keys,
            _ => keys.Where(k => k.RevokedAt == null && k.ExpiresOn >= today),
        };
        if (PlainText.CleanOrNull(query) is { } text)
        {
            var name = PartyName.Normalise(text);
            keys = keys.Where(k => k.Prefix == text || _db.Set<Party>().Any(p => p.Id == k.PartyId && p.NormalisedName.Contains(name)));
        }

        var number = PageNumber.Of(page);
        var total = await keys.CountAsync(cancellationToken);
        var rows = await keys.OrderByDescending(k => k.Id).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(k => k.PartyId);
        var names = await _db.Set<Party>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var owners = rows.ToDictionary(k => k.Id, k => k.PartyId);
        var lines = (await DescribeAsync(rows, cancellationToken))
            .Select(line => line with { PartyId = owners[line.Id], PartyName = names.GetValueOrDefault(owners[line.Id], "—") }).ToList();
        return new ApiKeyList(shown, query, new Page<ApiKeyLine>(lines, total, number, PageSize));
    }

    /// <summary>Null when there is no such key that holds.</summary>
    public async Task<Result?> RevokeForOperatorAsync(Guid id, string? reason, CancellationToken cancellationToken)
    {
        if (await _db.Set<ApiKey>().FirstOrDefaultAsync(k => k.Id == id && k.RevokedAt == null, cancellationToken) is not { } key)
        {
            return null;
        }

        if (PlainText.CleanOrNull(reason) is not { } why)
        {
            return Result.Fail("Please give a reason. The organisation reads it.");
        }

        if (why.Length > ApiKey.MaxReasonLength)
        {
            return Result.Fail("At most {0} characters.", null, ApiKey.MaxReasonLength);
        }

        key.Revoke(_user.Id!, why, _clock.Now);
        await TellAsync(key.PartyId, "The operator has revoked the key {0}. The reason stands beside it.", [key.Name], cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    private async Task TellAsync(Guid partyId, string subject, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var administrators = await _db.Set<PartyMember>().AsNoTracking()
            .Where(m => m.PartyId == partyId && m.Role == MemberRole.Administrator).Select(m => m.UserId).ToListAsync(cancellationToken);
        await _notifier.NotifyAsync(new Notification(PartyNotifications.ApiAccess, subject, arguments, Address), administrators, cancellationToken);
    }

    private async Task<IReadOnlyList<ApiKeyLine>> DescribeAsync(IReadOnlyList<ApiKey> keys, CancellationToken cancellationToken)
    {
        var ids = keys.Select(k => k.Id).ToList();
        var today = _clock.Today;
        var uses = await _db.Set<ApiKeyUse>().AsNoTracking().Where(u => ids.Contains(u.KeyId)).GroupBy(u => u.KeyId)
            .Select(g => new { g.Key, Last = g.Max(u => u.Day), Today = g.Sum(u => u.Day == today ? u.Count : 0) })
            .ToDictionaryAsync(u => u.Key, cancellationToken);
        var names = await _users.GetNamesAsync(keys.Select(k => k.CreatedBy).Distinct(), cancellationToken);
        return
        [
            .. keys.Select(k => new ApiKeyLine(
                k.Id, k.Name, k.Prefix, k.Scopes.Split(' '), k.PerMinute, k.PerDay, k.CreatedAt, names.GetValueOrDefault(k.CreatedBy) ?? "—", k.ExpiresOn, k.Holds(today),
                k.RevokedAt is null ? k.Holds(today) ? "Holds" : "Expired" : k.RevocationReason is null ? "Revoked" : "Revoked by the operator",
                k.RevokedAt, k.RevocationReason, uses.GetValueOrDefault(k.Id)?.Last, uses.GetValueOrDefault(k.Id)?.Today ?? 0)),
        ];
    }
}
