using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Framework.Live;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Settings;

/// <summary>Settings that an operator or a recipe changes at run time, one JSON section per type, named after the type.</summary>
public sealed class SiteSettings
{
    /// <summary>The topic whose stamp a change of any section raises.</summary>
    public const string Topic = "settings";

    private readonly AppDbContext _db;
    private readonly StampStore _stamps;

    public SiteSettings(AppDbContext db, StampStore stamps)
    {
        _db = db;
        _stamps = stamps;
    }

    /// <summary>The stored section, or one with the type's defaults.</summary>
    public async Task<T> GetAsync<T>(CancellationToken cancellationToken)
        where T : new()
    {
        var json = await _db.Set<SiteSetting>().AsNoTracking()
            .Where(s => s.Name == typeof(T).Name).Select(s => s.Json).FirstOrDefaultAsync(cancellationToken);
        return json is null ? new T() : JsonSerializer.Deserialize<T>(json)!;
    }

    /// <summary>The stored section as JSON; null when nothing is stored and the type's defaults hold.</summary>
    public Task<string?> FindJsonAsync(string name, CancellationToken cancellationToken) =>
        _db.Set<SiteSetting>().AsNoTracking().Where(s => s.Name == name).Select(s => (string?)s.Json).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The same for the few callers that cannot wait, such as labels; they keep what they read under the stamp of <see cref="Topic"/>.</summary>
    public string? FindJson(string name) => _db.Set<SiteSetting>().AsNoTracking().Where(s => s.Name == name).Select(s => (string?)s.Json).FirstOrDefault();

    /// <summary>Adds the change, and a raise of <see cref="Topic"/>, to the caller's unit of work.</summary>
    public async Task SetAsync(string name, string json, CancellationToken cancellationToken)
    {
        var setting = await _db.Set<SiteSetting>().FindAsync([name], cancellationToken);
        if (setting is null)
        {
            _db.Set<SiteSetting>().Add(new SiteSetting { Name = name, Json = json });
        }
        else
        {
            setting.Json = json;
        }

        _stamps.RaiseWhenSaved(Topic);
    }
}
