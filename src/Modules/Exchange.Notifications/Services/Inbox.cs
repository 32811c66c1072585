using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Framework.Live;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Notifications.Domain;
using Exchange.Notifications.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Exchange.Notifications.Services;

/// <summary>The message centre of whoever is signed in.</summary>
internal sealed class Inbox
{
    public const int PageSize = 20;
    private static readonly TimeSpan _cacheFor = TimeSpan.FromMinutes(10);

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly ICurrentUser _user;
    private readonly StampStore _stamps;
    private readonly StampWatcher _watcher;
    private readonly IMemoryCache _cache;
    private readonly NotificationText _text;
    private readonly IReadOnlyList<NotificationKind> _kinds;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public Inbox(
        AppDbContext db,
        SiteClock clock,
        ICurrentUser user,
        StampStore stamps,
        StampWatcher watcher,
        IMemoryCache cache,
        NotificationText text,
        IEnumerable<NotificationKind> kinds,
        IAuthorizationService authorization,
        IHttpContextAccessor http)
    {
        _authorization = authorization;
        _http = http;
        _db = db;
        _clock = clock;
        _user = user;
        _stamps = stamps;
        _watcher = watcher;
        _cache = cache;
        _text = text;
        _kinds = [.. kinds];
    }

    public static string Topic(string userId) => $"inbox:{userId}";

    /// <summary>Read from the database only after the inbox has changed.</summary>
    public async Task<int> CountUnreadAsync(CancellationToken cancellationToken) => (await UnreadAsync(cancellationToken)).Count;

    /// <summary>
    /// Marks as read what is about the page that the reader opens: its address with or without the query, and any place in it. Nothing is written,
    /// or asked of the database, when no unread message is about it.
    /// </summary>
    /// <param name="path">With the leading slash, without the query.</param>
    /// <param name="query">With its question mark; empty when there is none.</param>
    public async Task MarkReadAboutAsync(string path, string query, CancellationToken cancellationToken)
    {
        var unread = await UnreadAsync(cancellationToken);
        string[] addresses = query.Length == 0 ? [path] : [path, path + query];
        if (!addresses.Any(unread.Addresses.Contains))
        {
            return;
        }

        var now = _clock.Now;
        var places = path + "#";
        var others = path + query + "#";
        await Mine().Where(m => m.ReadAt == null && (addresses.Contains(m.Url) || m.Url.StartsWith(places) || m.Url.StartsWith(others)))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.ReadAt, now), cancellationToken);
        await TellAsync(cancellationToken);
    }

    /// <param name="page">From 1; a page past the end is empty.</param>
    public async Task<Page<MessageRow>> ListAsync(bool unreadOnly, int page, CancellationToken cancellationToken)
    {
        var messages = Mine().AsNoTracking().Where(m => !unreadOnly || m.ReadAt == null);
        var total = await messages.CountAsync(cancellationToken);
        var number = PageNumber.Of(page);
        var rows = await messages.OrderByDescending(m => m.At).ThenByDescending(m => m.Id)
            .Skip((number - 1) * PageSize).Take(PageSize)
            .Select(m => new { m.Id, m.Kind, m.Subject, m.Arguments, m.At, m.ReadAt }).ToListAsync(cancellationToken);
        var captions = _kinds.ToDictionary(k => k.Name, k => k.Caption, StringComparer.Ordinal);
        var items = rows.ConvertAll(m => new MessageRow(
            m.Id, captions.GetValueOrDefault(m.Kind), _text.Here(m.Subject, m.Arguments), m.At, m.ReadAt is not null));
        return new Page<MessageRow>(items, total, number, PageSize);
    }

    /// <summary>Marks the message as read and returns the address that it is about; null when it is not the reader's.</summary>
    public async Task<string?> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var message = await Mine().FirstOrDefaultAsync(m => m.Id == id, cancellationToken);
        if (message is null)
        {
            return null;
        }

        message.MarkRead(_clock.Now);
        await _db.SaveChangesAsync(cancellationToken);
        await TellAsync(cancellationToken);
        return message.Url;
    }

    public async Task MarkAllReadAsync(CancellationToken cancellationToken)
    {
        var now = _clock.Now;
        await Mine().Where(m => m.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(m => m.ReadAt, now), cancellationToken);
        await TellAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<PreferenceRow>> GetPreferencesAsync(CancellationToken cancellationToken)
    {
        var userId = _user.Id;
        var choices = await _db.Set<NotificationPreference>().AsNoTracking().Where(p => p.UserId == userId)
            .ToDictionaryAsync(p => p.Kind, p => p.Email, cancellationToken);
        return [.. (await KindsAsync()).OrderBy(k => k.Name, StringComparer.Ordinal)
            .Select(k => new PreferenceRow(k.Name, k.Caption, choices.GetValueOrDefault(k.Name, k.EmailByDefault)))];
    }

    /// <param name="byMail">Names of the kinds that are also to be sent by e-mail; unknown names are ignored.</param>
    public async Task SavePreferencesAsync(IReadOnlyCollection<string> byMail, CancellationToken cancellationToken)
    {
        var userId = _user.Id!;
        var stored = await _db.Set<NotificationPreference>().Where(p => p.UserId == userId).ToDictionaryAsync(p => p.Kind, cancellationToken);
        foreach (var kind in await KindsAsync())
        {
            if (!stored.TryGetValue(kind.Name, out var preference))
            {
                preference = new NotificationPreference { UserId = userId, Kind = kind.Name };
                _db.Set<NotificationPreference>().Add(preference);
            }

            preference.Email = byMail.Contains(kind.Name);
        }

        await _db.SaveChangesAsync(cancellationToken);
    }

    // What only operators receive is no choice of the others.
    private async Task<IReadOnlyList<NotificationKind>> KindsAsync()
    {
        var kinds = new List<NotificationKind>(_kinds.Count);
        foreach (var kind in _kinds)
        {
            if (kind.Permission is null
                || (_http.HttpContext is { } context && (await _authorization.AuthorizeAsync(context.User, kind.Permission)).Succeeded))
            {
                kinds.Add(kind);
            }
        }

        return kinds;
    }

    private IQueryable<InboxMessage> Mine()
    {
        var userId = _user.Id;
        return _db.Set<InboxMessage>().Where(m => m.UserId == userId);
    }

    private string CacheKey(string userId) => string.Create(
        CultureInfo.InvariantCulture, $"unread:{userId}:{_watcher.Current(Topic(userId))}");

    private async Task<UnreadMessages> UnreadAsync(CancellationToken cancellationToken)
    {
        if (_user.Id is not { } userId)
        {
            return UnreadMessages.None;
        }

        return (await _cache.GetOrCreateAsync(CacheKey(userId), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = _cacheFor;
            var unread = _db.Set<InboxMessage>().AsNoTracking().Where(m => m.UserId == userId && m.ReadAt == null);
            var newest = await unread.OrderByDescending(m => m.At).Take(UnreadMessages.MostAddresses).Select(m => m.Url).ToListAsync(cancellationToken);
            return UnreadMessages.Of(newest.Count < UnreadMessages.MostAddresses ? newest.Count : await unread.CountAsync(cancellationToken), newest);
        }))!;
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        await _stamps.RaiseAsync(Topic(_user.Id!), cancellationToken);
        // This node shows the new number on the very next page.
        _cache.Remove(CacheKey(_user.Id!));
    }
}
