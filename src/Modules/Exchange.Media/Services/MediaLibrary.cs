using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Framework.Data;
using Exchange.Framework.Live;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Exchange.Media.Domain;
using Exchange.Media.Recipes;
using Exchange.Media.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Media.Services;

/// <summary>What keepers do with the library's items.</summary>
internal sealed class MediaLibrary : IMediaLibrary
{
    /// <summary>Its stamp grows when a picture that pages may show has changed.</summary>
    public const string Topic = "media";

    private static readonly JsonSerializerOptions _recipeJson = new() { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    private readonly AppDbContext _db;
    private readonly IFileStore _files;
    private readonly IPictureSizes _sizes;
    private readonly VariantCache _variants;
    private readonly MediaFolders _folders;
    private readonly MediaUseFinder _uses;
    private readonly StampStore _stamps;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public MediaLibrary(
        AppDbContext db, IFileStore files, IPictureSizes sizes, VariantCache variants, MediaFolders folders, MediaUseFinder uses, StampStore stamps,
        ICurrentUser user, SiteClock clock)
    {
        _db = db;
        _files = files;
        _sizes = sizes;
        _variants = variants;
        _folders = folders;
        _uses = uses;
        _stamps = stamps;
        _user = user;
        _clock = clock;
    }

    public async Task<IReadOnlyDictionary<Guid, MediaEntry>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, MediaEntry>();
        }

        var items = await _db.Set<MediaItem>().AsNoTracking().Where(i => ids.Contains(i.Id)).ToListAsync(cancellationToken);
        return items.ToDictionary(i => i.Id, MediaEntries.Of);
    }

    public async Task<Result<MediaItem>> UploadAsync(Guid folderId, IFormFile? upload, AltForm alt, CancellationToken cancellationToken)
    {
        if (upload is not { Length: > 0 })
        {
            return Result<MediaItem>.Fail(upload is null ? MediaTexts.NoFile : FileErrors.Empty);
        }

        if (!await _db.Set<MediaFolder>().AnyAsync(f => f.Id == folderId, cancellationToken))
        {
            return Result<MediaItem>.Fail(MediaTexts.NoFolder);
        }

        var id = Guid.CreateVersion7();
        var outcome = await _files.SaveAsync(upload, MediaKinds.Policy, new FileOwner(LibraryFiles.Type, id), cancellationToken);
        if (outcome.File is not { } file)
        {
            return Result<MediaItem>.Fail(outcome.Error!);
        }

        var item = Add(id, folderId, file);
        item.Describe(new MediaWords(item.Title, Blank(alt.AltZh), Blank(alt.AltEn), alt.IsDecorative, null, null));
        try
        {
            await _db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The folder was deleted in between.
            _db.ChangeTracker.Clear();
            return Result<MediaItem>.Fail(MediaTexts.NoFolder);
        }

        await MakeVariantsAsync(item);
        return Result.Ok(item);
    }

    /// <summary>Saves the words, the place and the focal point.</summary>
    /// <returns>Empty when saved; null when there is no such item.</returns>
    public async Task<IReadOnlyList<Result>?> ReviseAsync(Guid id, MediaForm form, CancellationToken cancellationToken)
    {
        if (await _db.Set<MediaItem>().FirstOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } item)
        {
            return null;
        }

        if (item.Version != form.Version)
        {
            return [Result.Fail(MediaTexts.Stale)];
        }

        var words = new MediaWords(Blank(form.Title) ?? "", Blank(form.AltZh), Blank(form.AltEn), form.IsDecorative, Blank(form.Credit), Blank(form.SourceUrl));
        var errors = Check(words, item.IsPicture).ToList();
        if (form.FolderId != item.FolderId && !await _db.Set<MediaFolder>().AnyAsync(f => f.Id == form.FolderId, cancellationToken))
        {
            errors.Add(Result.Fail(MediaTexts.NoFolder, nameof(form.FolderId)));
        }

        if (errors.Count > 0)
        {
            return errors;
        }

        item.Describe(words);
        item.MoveTo(form.FolderId);
        item.Focus(PerMille(form.FocalX), PerMille(form.FocalY));
        return await SaveAsync(MediaTexts.NoFolder, cancellationToken) is { Succeeded: false } refused ? [refused] : [];
    }

    /// <summary>The alternative text alone, for who has just put a picture into a text.</summary>
    /// <returns>Null when there is no such item.</returns>
    public async Task<Result<MediaItem>?> DescribeAsync(Guid id, AltForm alt, CancellationToken cancellationToken)
    {
        if (await _db.Set<MediaItem>().FirstOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } item)
        {
            return null;
        }

        var words = new MediaWords(item.Title, Blank(alt.AltZh), Blank(alt.AltEn), alt.IsDecorative, item.Credit, item.SourceUrl);
        if (Check(words, item.IsPicture).FirstOrDefault() is { } wrong)
        {
            return Result<MediaItem>.Fail(wrong.Error!);
        }

        item.Describe(words);
        var saved = await SaveAsync(MediaTexts.Stale, cancellationToken);
        return saved.Succeeded ? Result.Ok(item) : Result<MediaItem>.Fail(saved.Error!);
    }

    /// <returns>Null when there is no such item.</returns>
    public async Task<Result?> ReplaceAsync(Guid id, long version, IFormFile? upload, CancellationToken cancellationToken)
    {
        if (await _db.Set<MediaItem>().FirstOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } item)
        {
            return null;
        }

        if (item.Version != version)
        {
            return Result.Fail(MediaTexts.Stale);
        }

        if (upload is null)
        {
            return Result.Fail(MediaTexts.NoFile);
        }

        if (await _uses.IsFixedAsync(id, cancellationToken))
        {
            return Result.Fail(MediaTexts.Fixed);
        }

        var outcome = await _files.SaveAsync(upload, MediaKinds.Policy, new FileOwner(LibraryFiles.Type, id), cancellationToken);
        if (Refuse(item, outcome) is { } refused)
        {
            _db.ChangeTracker.Clear();
            return refused;
        }

        item.Replace(outcome.File!, _sizes.Measure(outcome.File!), _user.Name, _clock.Now);
        var saved = await SaveAsync(MediaTexts.Stale, cancellationToken);
        if (saved.Succeeded)
        {
            await MakeVariantsAsync(item);
        }

        return saved;
    }

    /// <summary>Deletes what nothing uses. Its files go with the store's next clean-up.</summary>
    /// <returns>Null when there is no such item.</returns>
    public async Task<Result?> DeleteAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        if (await _db.Set<MediaItem>().FirstOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } item)
        {
            return null;
        }

        if (item.Version != version)
        {
            return Result.Fail(MediaTexts.Stale);
        }

        var uses = await _uses.FindAsync(id, cancellationToken);
        if (uses.Count > 0)
        {
            return Result.Fail(MediaTexts.InUse, null, uses.Count);
        }

        _db.Remove(item);
        return await SaveAsync(MediaTexts.Stale, cancellationToken);
    }

    public async Task<JsonArray> ExportAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var items = await _db.Set<MediaItem>().AsNoTracking().Where(i => ids.Contains(i.Id)).OrderBy(i => i.Id).ToListAsync(cancellationToken);
        var fileIds = items.ConvertAll(i => i.FileId);
        var files = (await _files.FindAsync(fileIds, cancellationToken)).ToDictionary(f => f.Id);
        var tree = await _folders.ReadAsync(cancellationToken);
        var written = new JsonArray();
        foreach (var item in items)
        {
            await using var content = _files.OpenRead(files[item.FileId]);
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, cancellationToken);
            var file = new MediaRecipeFile(
                $"{item.Id:N}/{item.Name}", Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length), string.Join('/', tree.PathOf(item.FolderId).Select(f => f.Name)), item.Title, item.AltZh,
                item.AltEn, item.IsDecorative, item.Credit, item.SourceUrl, item.FocalX, item.FocalY);
            written.Add(JsonSerializer.SerializeToNode(file, _recipeJson));
        }

        return written;
    }

    public async Task<string?> ImportAsync(MediaImport import, Stream content, CancellationToken cancellationToken)
    {
        var item = await _db.Set<MediaItem>().FirstOrDefaultAsync(i => i.Id == import.Id, cancellationToken);
        if (item is not null && content.CanSeek)
        {
            // What the store has written before comes back as it is: written anew, a picture would lose a little each time.
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
            content.Position = 0;
            if (string.Equals(hash, item.Sha256, StringComparison.OrdinalIgnoreCase))
            {
                return await DescribeAsync(item, item.Kind, import, cancellationToken);
            }
        }

        var outcome = await _files.SaveAsync(content, import.FileName, MediaKinds.Policy, new FileOwner(LibraryFiles.Type, import.Id), cancellationToken);
        if (outcome.File is not { } file)
        {
            return outcome.Error;
        }

        if (item is not null && item.Sha256 == file.Sha256)
        {
            _db.ChangeTracker.Clear();
            item = await _db.Set<MediaItem>().FirstAsync(i => i.Id == import.Id, cancellationToken);
        }
        else if (item is not null)
        {
            if (Refuse(item, outcome) is { } refused)
            {
                _db.ChangeTracker.Clear();
                return refused.Error;
            }

            if (await _uses.IsFixedAsync(item.Id, cancellationToken))
            {
                _db.ChangeTracker.Clear();
                return MediaTexts.Fixed;
            }

            item.Replace(file, _sizes.Measure(file), _user.Name, _clock.Now);
        }

        return await DescribeAsync(item ?? Add(import.Id, MediaFolder.Top, file), file.Kind, import, cancellationToken);
    }

    private async Task<string?> DescribeAsync(MediaItem item, FileKind kind, MediaImport import, CancellationToken cancellationToken)
    {
        var words = new MediaWords(
            Blank(import.Title) ?? "", Blank(import.AltZh), Blank(import.AltEn), import.IsDecorative, Blank(import.Credit), Blank(import.SourceUrl));
        if (Check(words, MediaKinds.IsPicture(kind)).FirstOrDefault() is { } wrong)
        {
            _db.ChangeTracker.Clear();
            return wrong.Error;
        }

        item.Describe(words);
        item.Focus(import.FocalX, import.FocalY);
        item.MoveTo(await EnterAsync(import.FolderPath, cancellationToken));
        _stamps.RaiseWhenSaved(Topic);
        await _db.SaveChangesAsync(cancellationToken);
        return null;
    }

    private static Result? Refuse(MediaItem item, FileOutcome outcome) =>
        outcome.File is not { } file ? Result.Fail(outcome.Error!)
        : !MediaKinds.MayReplace(item.Kind, file.Kind) ? Result.Fail(MediaTexts.OtherKind)
        : file.Sha256 == item.Sha256 ? Result.Fail(MediaTexts.SameFile)
        : null;

    private static IEnumerable<Result> Check(MediaWords words, bool isPicture)
    {
        if (words.Title.Length == 0)
        {
            yield return Result.Fail(MediaTexts.NoTitle, nameof(MediaForm.Title));
        }

        if (isPicture && !words.IsDecorative && (words.AltZh is null || words.AltEn is null))
        {
            yield return Result.Fail(MediaTexts.NoAlt, words.AltZh is null ? nameof(MediaForm.AltZh) : nameof(MediaForm.AltEn));
        }

        if (words.SourceUrl is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            yield return Result.Fail(MediaTexts.NoUrl, nameof(MediaForm.SourceUrl));
        }
    }

    private MediaItem Add(Guid id, Guid folderId, StoredFile file)
    {
        var item = new MediaItem(id, folderId, file, _sizes.Measure(file), _user.Name, _clock.Now);
        _db.Add(item);
        return item;
    }

    private Task MakeVariantsAsync(MediaItem item) =>
        MediaKinds.HasVariants(item.Kind) ? _variants.MakeAllAsync(item.Sha256, item.Width ?? 1) : Task.CompletedTask;

    private async Task<Guid> EnterAsync(string path, CancellationToken cancellationToken)
    {
        var id = MediaFolder.Top;
        var names = path.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var tree = await _folders.ReadAsync(cancellationToken);
        foreach (var name in names)
        {
            var known = tree.Children(id).FirstOrDefault(f => f.Key == MediaFolder.KeyOf(name));
            if (known is null)
            {
                var created = await _folders.CreateAsync(id, name, cancellationToken);
                id = created.Succeeded ? created.Value : throw new FormatException($"Folder '{path}': {created.Error}");
                tree = await _folders.ReadAsync(cancellationToken);
            }
            else
            {
                id = known.Id;
            }
        }

        return id;
    }

    private async Task<Result> SaveAsync(string refused, CancellationToken cancellationToken)
    {
        _stamps.RaiseWhenSaved(Topic);
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

    private static int PerMille(decimal percent) => (int)Math.Round(percent * 10);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
