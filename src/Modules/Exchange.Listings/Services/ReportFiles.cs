using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.ViewModels;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Services;

/// <summary>
/// Evidence for and against a report: private. The operator reads all of it, the owner what it handed in itself, for the reporter's
/// papers may tell who it is.
/// </summary>
internal sealed class ReportFiles : IFileReferences, IFileAccess
{
    private static readonly FilePolicy _policy = new([FileKind.Jpeg, FileKind.Png, FileKind.Webp, FileKind.Pdf], ReportFile.MaxBytes, IsPublic: false);

    private readonly AppDbContext _db;
    private readonly IFileStore _files;
    private readonly ICurrentParty _party;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;

    public ReportFiles(AppDbContext db, IFileStore files, ICurrentParty party, IAuthorizationService authorization, IHttpContextAccessor http)
    {
        _db = db;
        _files = files;
        _party = party;
        _authorization = authorization;
        _http = http;
    }

    /// <summary>The owner's id is the report's.</summary>
    public string OwnerType => "listing-report";

    /// <summary>Joins the caller's unit of work.</summary>
    public async Task<Result> AddAsync(Guid reportId, IReadOnlyList<IFormFile> uploads, bool byOwner, CancellationToken cancellationToken)
    {
        if (uploads.Count > ReportFile.Most)
        {
            return Result.Fail("At most {0} files.", null, ReportFile.Most);
        }

        foreach (var upload in uploads)
        {
            var saved = await _files.SaveAsync(upload, _policy, new FileOwner(OwnerType, reportId), cancellationToken);
            if (saved.File is null)
            {
                return Result.Fail(saved.Error!);
            }

            _db.Add(new ReportFile { ReportId = reportId, FileId = saved.File.Id, IsByOwner = byOwner });
        }

        return Result.Success;
    }

    public async Task<IReadOnlyList<ReportFileRow>> ListAsync(Guid reportId, CancellationToken cancellationToken)
    {
        var rows = await _db.Set<ReportFile>().AsNoTracking().Where(f => f.ReportId == reportId).OrderBy(f => f.Id)
            .Take(ReportFile.Most * 2).ToListAsync(cancellationToken);
        var files = (await _files.FindAsync(rows.Select(r => r.FileId).ToList(), cancellationToken)).ToDictionary(f => f.Id);
        return rows.Where(r => files.ContainsKey(r.FileId)).Select(r => new ReportFileRow(files[r.FileId].Name, files[r.FileId].Url, r.IsByOwner)).ToList();
    }

    public async Task<IReadOnlyCollection<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken) =>
        await _db.Set<ReportFile>().Where(f => fileIds.Contains(f.FileId)).Select(f => f.FileId).ToListAsync(cancellationToken);

    public async Task<bool> MayReadAsync(StoredFile file, CancellationToken cancellationToken)
    {
        if (_http.HttpContext is { } context && (await _authorization.AuthorizeAsync(context.User, ListingPermissions.ManageReportsName)).Succeeded)
        {
            return true;
        }

        return await _party.GetAsync(cancellationToken) is { } current
            && await _db.Set<ReportFile>().AnyAsync(f => f.FileId == file.Id && f.IsByOwner
                && _db.Set<ListingReport>().Any(r => r.Id == f.ReportId && _db.Set<Listing>().Any(l => l.Id == r.ListingId && l.OwnerPartyId == current.Party.Id)),
                cancellationToken);
    }
}
