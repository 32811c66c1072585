using Exchange.Financing.Domain;
using Exchange.Financing.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

/// <summary>A firm's documents of a dossier. Whether the reader may open one is decided by the caller; null stands for what is not there.</summary>
internal sealed class DossierDocuments
{
    /// <summary>Owner type in the file store.</summary>
    public const string Owner = "Dossier";

    /// <summary>Scans and office files, private; the store checks the content.</summary>
    public static readonly FilePolicy Policy =
        new([FileKind.Jpeg, FileKind.Png, FileKind.Pdf, FileKind.Docx, FileKind.Xlsx], 10 << 20, IsPublic: false);

    private readonly AppDbContext _db;
    private readonly IFileStore _files;
    private readonly IAuditTrail _audit;
    private readonly SiteClock _clock;

    public DossierDocuments(AppDbContext db, IFileStore files, IAuditTrail audit, SiteClock clock)
    {
        _db = db;
        _files = files;
        _audit = audit;
        _clock = clock;
    }

    public async Task<IReadOnlyList<DossierDocument>> ListAsync(Guid dossierId, CancellationToken cancellationToken) =>
        await _db.Set<DossierDocument>().AsNoTracking().Where(d => d.DossierId == dossierId).OrderBy(d => d.AddedAt).ThenBy(d => d.Id)
            .ToListAsync(cancellationToken);

    public async Task<Result?> AddAsync(Guid partyId, string number, DocumentForm form, CancellationToken cancellationToken)
    {
        // Read as it is now: two files sent at the same moment are counted one after the other by the dossier's version.
        if (await _db.Set<Dossier>().FirstOrDefaultAsync(d => d.Number == number && d.PartyId == partyId, cancellationToken) is not { } dossier)
        {
            return null;
        }

        var result = await CheckAsync(dossier, form, cancellationToken);
        if (result.Succeeded)
        {
            var outcome = await _files.SaveAsync(form.File!, Policy, new FileOwner(Owner, dossier.Id), cancellationToken);
            result = outcome.File is { } file ? dossier.AddDocument(_clock.Now) : Result.Fail(outcome.Error!, nameof(form.File));
            if (result.Succeeded)
            {
                _db.Add(new DossierDocument
                {
                    DossierId = dossier.Id, Kind = form.Kind!.Value, FileId = outcome.File!.Id, Name = outcome.File.Name, Length = outcome.File.Length,
                    AddedAt = _clock.Now,
                });
            }
        }

        if (!result.Succeeded)
        {
            _db.ChangeTracker.Clear();
            _audit.Record("dossier.refused", nameof(Dossier), number, new { result.Error, Step = "Document", form.Kind, form.File?.Length });
            await _db.SaveChangesAsync(cancellationToken);
            return result;
        }

        return await _db.SaveOrStaleAsync(cancellationToken);
    }

    public async Task<Result?> RemoveAsync(Guid partyId, string number, Guid id, CancellationToken cancellationToken)
    {
        if (await _db.Set<Dossier>().AsNoTracking().FirstOrDefaultAsync(d => d.Number == number && d.PartyId == partyId, cancellationToken) is not { } dossier
            || await _db.Set<DossierDocument>().FirstOrDefaultAsync(d => d.Id == id && d.DossierId == dossier.Id, cancellationToken) is not { } document)
        {
            return null;
        }

        _db.Remove(document);
        return await _db.SaveOrStaleAsync(cancellationToken);
    }

    /// <summary>For the firm's own members, who are not recorded.</summary>
    public async Task<StoredFile?> ReadOwnAsync(Guid partyId, string number, Guid id, CancellationToken cancellationToken) =>
        await _db.Set<Dossier>().AsNoTracking().Where(d => d.Number == number && d.PartyId == partyId).Select(d => (Guid?)d.Id)
            .FirstOrDefaultAsync(cancellationToken) is { } dossierId
        && await FindAsync(dossierId, id, cancellationToken) is { } document
            ? await _files.FindAsync(document.FileId, cancellationToken)
            : null;

    /// <summary>The file, and with it an entry that the firm sees.</summary>
    /// <param name="partyId">The lender; null for the operator, who has stated a reason.</param>
    public async Task<StoredFile?> OpenAsync(Guid dossierId, Guid id, Guid? partyId, string userId, string? reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(dossierId, id, cancellationToken) is not { } document || await _files.FindAsync(document.FileId, cancellationToken) is not { } file)
        {
            return null;
        }

        _db.Add(new DossierOpening { DossierId = dossierId, PartyId = partyId, UserId = userId, Document = document.Kind, At = _clock.Now, Reason = reason });
        await _db.SaveChangesAsync(cancellationToken);
        return file;
    }

    /// <summary>The dossier has ended: nobody needs them here any more, and the store removes the files. Joins the caller's unit of work.</summary>
    public Task DropAsync(Guid dossierId, CancellationToken cancellationToken) => DropAsync([dossierId], cancellationToken);

    /// <summary>The same of several dossiers.</summary>
    public async Task DropAsync(IReadOnlyCollection<Guid> dossierIds, CancellationToken cancellationToken) =>
        _db.RemoveRange(await _db.Set<DossierDocument>().Where(d => dossierIds.Contains(d.DossierId)).ToListAsync(cancellationToken));

    private Task<DossierDocument?> FindAsync(Guid dossierId, Guid id, CancellationToken cancellationToken) =>
        _db.Set<DossierDocument>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.DossierId == dossierId, cancellationToken);

    private async Task<Result> CheckAsync(Dossier dossier, DocumentForm form, CancellationToken cancellationToken)
    {
        if (form.Kind is not { } kind || !Enum.IsDefined(kind))
        {
            return Result.Fail("Choose what it is.", nameof(form.Kind));
        }

        if (form.File is null)
        {
            return Result.Fail("Choose a file.", nameof(form.File));
        }

        return await _db.Set<DossierDocument>().CountAsync(d => d.DossierId == dossier.Id, cancellationToken) >= DossierDocument.Most
            ? Result.Fail("A dossier holds at most {0} documents. Remove one first.", nameof(form.File), DossierDocument.Most)
            : Result.Success;
    }
}
