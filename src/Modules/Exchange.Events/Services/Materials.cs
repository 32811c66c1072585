using Exchange.Events.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Events.Services;

/// <summary>Adds and takes away materials. Callers have checked that who asks runs the event.</summary>
internal sealed class Materials
{
    private readonly AppDbContext _db;
    private readonly IFileStore _files;
    private readonly SiteClock _clock;

    public Materials(AppDbContext db, IFileStore files, SiteClock clock)
    {
        _db = db;
        _files = files;
        _clock = clock;
    }

    public async Task<IReadOnlyList<ViewModels.MaterialLink>> ListAsync(Guid eventId, CancellationToken cancellationToken)
    {
        var rows = await _db.Set<EventMaterial>().AsNoTracking().Where(m => m.EventId == eventId).OrderBy(m => m.AddedAt).ThenBy(m => m.Id).Take(EventMaterial.MaxFiles).ToListAsync(cancellationToken);
        var files = (await _files.FindAsync([.. rows.Select(m => m.FileId)], cancellationToken)).ToDictionary(f => f.Id);
        return [.. rows.Where(m => files.ContainsKey(m.FileId)).Select(m => new ViewModels.MaterialLink(m.Id, m.Title, files[m.FileId].Url, files[m.FileId].Length, m.Access))];
    }

    public async Task<Result> AddAsync(Guid eventId, IFormFile? upload, string? title, MaterialAccess access, CancellationToken cancellationToken)
    {
        if (upload is null)
        {
            return Result.Fail("Choose a file.", "File");
        }

        if (title?.Length > EventMaterial.TitleLength)
        {
            return Result.Fail("At most {0} characters.", "Title", EventMaterial.TitleLength);
        }

        if (await _db.Set<EventMaterial>().CountAsync(m => m.EventId == eventId, cancellationToken) >= EventMaterial.MaxFiles)
        {
            return Result.Fail("An event has at most {0} files.", "File", EventMaterial.MaxFiles);
        }

        var outcome = await _files.SaveAsync(upload, MaterialFiles.Policy, new FileOwner(MaterialFiles.Type, eventId), cancellationToken);
        if (outcome.File is not { } file)
        {
            return Result.Fail(outcome.Error!, "File");
        }

        _db.Add(new EventMaterial
        {
            EventId = eventId,
            FileId = file.Id,
            Title = string.IsNullOrWhiteSpace(title) ? file.Name[..Math.Min(file.Name.Length, EventMaterial.TitleLength)] : title.Trim(),
            Access = access,
            AddedAt = _clock.Now,
        });
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <returns>Whether there was one.</returns>
    public async Task<bool> RemoveAsync(Guid eventId, Guid id, CancellationToken cancellationToken)
    {
        if (await _db.Set<EventMaterial>().FirstOrDefaultAsync(m => m.EventId == eventId && m.Id == id, cancellationToken) is not { } material)
        {
            return false;
        }

        _db.Remove(material);
        await _db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
