using System.Text.Json;
using Exchange.Framework.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Mvc;

/// <summary>
/// Keeps the text of a form that was sent after the session had run out. After signing in, the page <c>/resume/{id}</c>
/// shows it and sends it again when the person says so.
/// </summary>
public sealed class KeptForms
{
    private static readonly TimeSpan _lifetime = TimeSpan.FromHours(1);
    private readonly AppDbContext _db;
    private readonly IDataProtector _protector;
    private readonly TimeProvider _time;

    public KeptForms(AppDbContext db, IDataProtectionProvider protection, TimeProvider time)
    {
        _db = db;
        _protector = protection.CreateProtector("Exchange.KeptForms");
        _time = time;
    }

    /// <summary>The address to return to after signing in, or null when there is nothing that can be kept.</summary>
    public async Task<string?> KeepAsync(HttpContext http)
    {
        var request = http.Request;
        // A form sent by another site is not kept: nobody here typed it.
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType
            || request.Headers["Sec-Fetch-Site"].ToString() is not ("same-origin" or ""))
        {
            return null;
        }

        var form = await request.ReadFormAsync(http.RequestAborted);
        var fields = form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) && !f.Key.Contains("assword", StringComparison.Ordinal))
            .ToDictionary(f => f.Key, f => f.Value.ToArray());
        var kept = new KeptForm
        {
            Path = request.Path + request.QueryString,
            Fields = _protector.Protect(JsonSerializer.Serialize(fields)),
            At = _time.GetUtcNow(),
        };
        var outdated = kept.At - _lifetime;
        await _db.Set<KeptForm>().Where(f => f.At < outdated).ExecuteDeleteAsync(http.RequestAborted);
        _db.Set<KeptForm>().Add(kept);
        await _db.SaveChangesAsync(http.RequestAborted);
        return $"/resume/{kept.Id:N}";
    }

    /// <summary>Null when there is none or it is older than an hour.</summary>
    public async Task<(string Path, IReadOnlyDictionary<string, string[]> Fields)?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var oldest = _time.GetUtcNow() - _lifetime;
        var kept = await _db.Set<KeptForm>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id && f.At >= oldest, cancellationToken);
        return kept is null
            ? null
            : (kept.Path, JsonSerializer.Deserialize<Dictionary<string, string[]>>(_protector.Unprotect(kept.Fields))!);
    }
}
