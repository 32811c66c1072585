using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Media.Domain;
using Exchange.Media.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Media.Services;

/// <summary>What keepers do with folders. There are few, so that each command reads all of them.</summary>
internal sealed class MediaFolders
{
    private readonly AppDbContext _db;

    public MediaFolders(AppDbContext db) => _db = db;

    public async Task<FolderTree> ReadAsync(CancellationToken cancellationToken) =>
        new(await _db.Set<MediaFolder>().AsNoTracking().ToListAsync(cancellationToken));

    /// <returns>The folder's id.</returns>
    public async Task<Result<Guid>> CreateAsync(Guid parentId, string? name, CancellationToken cancellationToken)
    {
        var tree = await TrackAsync(cancellationToken);
        if (tree.Find(parentId) is not { } parent)
        {
            return Result<Guid>.Fail(MediaTexts.NoFolder);
        }

        if (Check(tree, parentId, name, null) is { } wrong)
        {
            return Result<Guid>.Fail(wrong, nameof(FolderForm.Name));
        }

        if (tree.Count > MediaFolder.MaxFolders)
        {
            return Result<Guid>.Fail(MediaTexts.FolderCount);
        }

        if (tree.PathOf(parentId).Count >= MediaFolder.MaxDepth)
        {
            return Result<Guid>.Fail(MediaTexts.FolderDepth);
        }

        var folder = new MediaFolder(parentId, name!.Trim());
        _db.Add(folder);
        NoteArrival(tree, parent);
        var saved = await SaveAsync(MediaTexts.FolderTwice, cancellationToken);
        return saved.Succeeded ? Result.Ok(folder.Id) : Result<Guid>.Fail(saved.Error!);
    }

    /// <summary>Names it anew and moves it.</summary>
    /// <returns>Null when there is no such folder.</returns>
    public async Task<Result?> ReviseAsync(Guid id, FolderForm form, CancellationToken cancellationToken)
    {
        var tree = await TrackAsync(cancellationToken);
        if (tree.Find(id) is not { ParentId: { } formerParent } folder)
        {
            return null;
        }

        if (folder.Version != form.Version)
        {
            return Result.Fail(MediaTexts.Stale);
        }

        if (tree.Find(form.ParentId) is not { } parent)
        {
            return Result.Fail(MediaTexts.NoFolder, nameof(form.ParentId));
        }

        if (Check(tree, parent.Id, form.Name, id) is { } wrong)
        {
            return Result.Fail(wrong, nameof(form.Name));
        }

        if (parent.Id != formerParent)
        {
            if (tree.IsWithin(parent.Id, id))
            {
                return Result.Fail(MediaTexts.FolderInside, nameof(form.ParentId));
            }

            if (tree.PathOf(parent.Id).Count + tree.HeightOf(id) > MediaFolder.MaxDepth)
            {
                return Result.Fail(MediaTexts.FolderDepth, nameof(form.ParentId));
            }

            folder.MoveTo(parent.Id);
            NoteArrival(tree, parent);
        }

        folder.Rename(form.Name!.Trim());
        return await SaveAsync(MediaTexts.FolderTwice, cancellationToken);
    }

    /// <returns>Null when there is no such folder.</returns>
    public async Task<Result?> DeleteAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var folder = await _db.Set<MediaFolder>().FirstOrDefaultAsync(f => f.Id == id && f.ParentId != null, cancellationToken);
        if (folder is null)
        {
            return null;
        }

        if (folder.Version != version)
        {
            return Result.Fail(MediaTexts.Stale);
        }

        if (await _db.Set<MediaFolder>().AnyAsync(f => f.ParentId == id, cancellationToken)
            || await _db.Set<MediaItem>().AnyAsync(i => i.FolderId == id, cancellationToken))
        {
            return Result.Fail(MediaTexts.FolderNotEmpty);
        }

        // What somebody puts into it at this moment keeps it by its foreign key.
        _db.Remove(folder);
        return await SaveAsync(MediaTexts.FolderNotEmpty, cancellationToken);
    }

    private async Task<FolderTree> TrackAsync(CancellationToken cancellationToken) =>
        new(await _db.Set<MediaFolder>().ToListAsync(cancellationToken));

    private static string? Check(FolderTree tree, Guid parentId, string? name, Guid? except) =>
        string.IsNullOrWhiteSpace(name) || name.Trim().Length > MediaFolder.NameLength || name.AsSpan().IndexOfAny('/', '\\') >= 0 ? MediaTexts.FolderName
        : tree.HasSibling(parentId, name.Trim(), except) ? MediaTexts.FolderTwice
        : null;

    // Its place is as deep as the folders above it say: whoever moves one of them at this moment must look again, or two
    // moves together could make a ring, or a branch that is too deep.
    private static void NoteArrival(FolderTree tree, MediaFolder parent)
    {
        foreach (var above in tree.PathOf(parent.Id))
        {
            above.NoteArrival();
        }
    }

    private async Task<Result> SaveAsync(string refused, CancellationToken cancellationToken)
    {
        try
        {
            await _db.SaveChangesAsync(cancellationToken);
            return Result.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            _db.ChangeTracker.Clear();
            return Result.Fail(MediaTexts.Stale);
        }
        catch (DbUpdateException)
        {
            _db.ChangeTracker.Clear();
            return Result.Fail(refused);
        }
    }
}
