using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Framework.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Mvc;

/// <summary>
/// Keeps the text of a form that was sent after the session had run out. After signing in, the page <c>/resume/{id}</c>
/// shows it and sends it again when the person says so. That page carries a fresh anti-forgery token, so it opens only
/// for the person and in the browser that sent the form: nobody can lay a form of theirs before somebody else.
/// </summary>
public sealed class KeptForms
{
    /// <summary>Holds the key of one kept form; it is sent to the address of that form only.</summary>
    public const string KeyCookie = "exchange-kept";

    // Names of the files, which are not kept, and of the fields, among the fields; a field of such a name is never read from a form.
    private const string FileNames = "__files";
    private const string LabelPrefix = "__label:";
    private const int MaxPath = 2000;
    private const int KeyBytes = 32;
    private static readonly TimeSpan _lifetime = TimeSpan.FromHours(1);
    private readonly AppDbContext _db;
    private readonly IDataProtector _protector;
    private readonly ICurrentUser _user;
    private readonly TimeProvider _time;
    private readonly KeptFormLimit _limit;

    public KeptForms(AppDbContext db, IDataProtectionProvider protection, ICurrentUser user, TimeProvider time, KeptFormLimit limit)
    {
        _limit = limit;
        _db = db;
        _protector = protection.CreateProtector("Exchange.KeptForms");
        _user = user;
        _time = time;
    }

    /// <summary>The address to return to after signing in, or null when there is nothing that can be kept.</summary>
    /// <param name="userId">Whose session has run out; only this person reads the form.</param>
    public async Task<string?> KeepAsync(HttpContext http, string userId)
    {
        var request = http.Request;
        // A form sent by another site is not kept: nobody here typed it.
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType
            || request.Headers["Sec-Fetch-Site"].ToString() is not ("same-origin" or ""))
        {
            return null;
        }

        // Whoever sends it is not signed in: little, and not often.
        var path = request.Path + request.QueryString;
        if (path.Length > MaxPath || !_limit.Allows(http) || await SentText.ReadAsync(request, http.RequestAborted) is not { } sent)
        {
            return null;
        }

        var fields = sent.Fields.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) && !f.Key.Contains("assword", StringComparison.Ordinal))
            .ToDictionary(f => f.Key, f => f.Value);
        foreach (var (name, label) in FieldLabels.Of(http, [.. fields.Keys]))
        {
            fields[LabelPrefix + name] = [label];
        }

        if (sent.Files.Count > 0)
        {
            fields[FileNames] = [.. sent.Files];
        }

        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        var kept = new KeptForm
        {
            UserId = userId,
            KeyHash = Hash(key),
            Path = path,
            Fields = _protector.Protect(JsonSerializer.Serialize(fields)),
            At = _time.GetUtcNow(),
        };
        var outdated = kept.At - _lifetime;
        await _db.Set<KeptForm>().Where(f => f.At < outdated).ExecuteDeleteAsync(http.RequestAborted);
        _db.Set<KeptForm>().Add(kept);
        await _db.SaveChangesAsync(http.RequestAborted);
        var address = $"/resume/{kept.Id:N}";
        http.Response.Cookies.Append(KeyCookie, key, new CookieOptions
        {
            Path = address,
            MaxAge = _lifetime,
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Strict,
            Secure = request.IsHttps,
        });
        return address;
    }

    /// <summary>Null when there is none, it is older than an hour, or it is another person's or another browser's.</summary>
    public async Task<KeptText?> FindAsync(
        Guid id, HttpContext http, CancellationToken cancellationToken)
    {
        if (_user.Id is not { } userId || http.Request.Cookies[KeyCookie] is not { Length: > 0 } key)
        {
            return null;
        }

        var hash = Hash(key);
        var oldest = _time.GetUtcNow() - _lifetime;
        var kept = await _db.Set<KeptForm>().AsNoTracking()
            .FirstOrDefaultAsync(f => f.Id == id && f.UserId == userId && f.KeyHash == hash && f.At >= oldest, cancellationToken);
        if (kept is null)
        {
            return null;
        }

        var fields = JsonSerializer.Deserialize<Dictionary<string, string[]>>(_protector.Unprotect(kept.Fields))!;
        var files = fields.Remove(FileNames, out var names) ? names : [];
        var labels = fields.Where(f => f.Key.StartsWith(LabelPrefix, StringComparison.Ordinal)).ToDictionary(f => f.Key[LabelPrefix.Length..], f => f.Value[0]);
        return new KeptText(kept.Path, fields.Where(f => !f.Key.StartsWith(LabelPrefix, StringComparison.Ordinal)).ToDictionary(), files, labels);
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
