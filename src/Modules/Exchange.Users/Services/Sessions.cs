using System.Globalization;
using System.Security.Claims;
using Exchange.Framework.Data;
using Exchange.Users.Contracts;
using Exchange.Users.Domain;
using Exchange.Users.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Exchange.Users.Services;

/// <summary>The signed-in browsers of all accounts.</summary>
internal sealed class Sessions
{
    private static readonly TimeSpan _checkEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _keepFor = TimeSpan.FromDays(30);

    private readonly AppDbContext _db;
    private readonly TimeProvider _time;
    private readonly IMemoryCache _cache;

    public Sessions(AppDbContext db, TimeProvider time, IMemoryCache cache)
    {
        _db = db;
        _time = time;
        _cache = cache;
    }

    public static Guid? IdOf(ClaimsPrincipal? principal) =>
        Guid.TryParseExact(principal?.FindFirstValue(ExchangeClaims.Session), "N", out var id) ? id : null;

    /// <summary>Begins a session and returns the claim that ties the cookie to it.</summary>
    public async Task<Claim> BeginAsync(string userId, HttpContext http, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var outdated = now - _keepFor;
        await _db.Set<UserSession>().Where(s => s.UserId == userId && s.LastSeenAt < outdated).ExecuteDeleteAsync(cancellationToken);
        var session = new UserSession
        {
            UserId = userId,
            Device = DeviceName.From(http.Request.Headers.UserAgent),
            Address = Masking.NetworkAddress(http.Connection.RemoteIpAddress),
            SignedInAt = now,
            LastSeenAt = now,
        };
        _db.Set<UserSession>().Add(session);
        await _db.SaveChangesAsync(cancellationToken);
        return new Claim(ExchangeClaims.Session, session.Id.ToString("N"));
    }

    /// <summary>Whether the cookie's session still runs; the database is asked once a minute at most.</summary>
    public async Task<bool> IsAliveAsync(ClaimsPrincipal? principal, CancellationToken cancellationToken)
    {
        if (IdOf(principal) is not { } id)
        {
            return false;
        }

        var now = _time.GetUtcNow();
        if (_cache.TryGetValue(CacheKey(id), out DateTimeOffset checkedAt) && now - checkedAt < _checkEvery)
        {
            return true;
        }

        var oldest = now - SessionCookie.MaxAge;
        var alive = await _db.Set<UserSession>().Where(s => s.Id == id && s.EndedAt == null && s.SignedInAt > oldest)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), cancellationToken) == 1;
        if (alive)
        {
            _cache.Set(CacheKey(id), now, _checkEvery);
        }

        return alive;
    }

    /// <summary>The running sessions, the one last seen first; a cookie that was not used for eight hours is void.</summary>
    public async Task<IReadOnlyList<SessionRow>> ListAsync(string userId, Guid? current, CancellationToken cancellationToken)
    {
        var oldest = _time.GetUtcNow() - SessionCookie.Lifetime;
        return await _db.Set<UserSession>().AsNoTracking()
            .Where(s => s.UserId == userId && s.EndedAt == null && s.LastSeenAt >= oldest)
            .OrderByDescending(s => s.LastSeenAt)
            .Select(s => new SessionRow(s.Id, s.Device, s.Address, s.SignedInAt, s.LastSeenAt, s.Id == current))
            .Take(100).ToListAsync(cancellationToken);
    }

    /// <summary>Ends one session of the account; false when there is none such.</summary>
    public async Task<bool> EndAsync(string userId, Guid id, CancellationToken cancellationToken) =>
        await EndAsync(_db.Set<UserSession>().Where(s => s.UserId == userId && s.Id == id), cancellationToken) > 0;

    /// <summary>Ends all sessions of the account but one, and returns how many there were.</summary>
    public Task<int> EndAllAsync(string userId, Guid? except, CancellationToken cancellationToken) =>
        EndAsync(_db.Set<UserSession>().Where(s => s.UserId == userId && s.Id != except), cancellationToken);

    private async Task<int> EndAsync(IQueryable<UserSession> sessions, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var running = sessions.Where(s => s.EndedAt == null);
        var ids = await running.Select(s => s.Id).ToListAsync(cancellationToken);
        var ended = await running.ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancellationToken);
        // Here at once; other nodes notice within a minute.
        foreach (var id in ids)
        {
            _cache.Remove(CacheKey(id));
        }

        return ended;
    }

    private static string CacheKey(Guid id) => string.Create(CultureInfo.InvariantCulture, $"session:{id:N}");
}
