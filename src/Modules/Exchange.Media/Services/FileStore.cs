using Exchange.Framework.Data;
using Exchange.Framework.Security;
using Exchange.Media.Contracts;
using Exchange.Media.Data;
using Exchange.Media.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Media.Services;

internal sealed class FileStore : IFileStore
{
    private readonly AppDbContext _db;
    private readonly FileFolder _folder;
    private readonly ImageCodec _codec;
    private readonly ICurrentUser _user;
    private readonly IHttpContextAccessor _http;
    private readonly UploadQuota _quota;
    private readonly TimeProvider _time;

    public FileStore(AppDbContext db, FileFolder folder, ImageCodec codec, ICurrentUser user, IHttpContextAccessor http, UploadQuota quota, TimeProvider time)
    {
        _quota = quota;
        _db = db;
        _folder = folder;
        _codec = codec;
        _user = user;
        _http = http;
        _time = time;
    }

    private UploadSender? Sender => _user.Id is { } account ? new UploadSender(account, IsAccount: true)
        : _http.HttpContext is { } http ? new UploadSender(ClientNetwork.Of(http), IsAccount: false)
        : null;

    public async Task<FileOutcome> SaveAsync(IFormFile upload, FilePolicy policy, FileOwner owner, CancellationToken cancellationToken)
    {
        if (upload.Length > policy.MaxBytes)
        {
            return new FileOutcome(null, FileErrors.TooLarge);
        }

        await using var content = upload.OpenReadStream();
        return await SaveAsync(content, upload.FileName, policy, owner, cancellationToken);
    }

    public async Task<FileOutcome> SaveAsync(
        Stream content, string fileName, FilePolicy policy, FileOwner owner, CancellationToken cancellationToken)
    {
        await using var received = _folder.CreateTemporary();
        try
        {
            var left = _quota.Left(Sender);
            var isWhole = await CopyAsync(content, received, Math.Min(policy.MaxBytes, left), cancellationToken);
            _quota.Use(Sender, received.Length);
            if (!isWhole)
            {
                return new FileOutcome(null, left < policy.MaxBytes ? FileErrors.Quota : FileErrors.TooLarge);
            }

            var (kind, error) = ContentCheck.Inspect(received, fileName, policy.Kinds);
            if (error is not null)
            {
                return new FileOutcome(null, error);
            }

            if (kind == FileKind.Svg)
            {
                return await KeepDrawingAsync(received, fileName, policy, owner, cancellationToken);
            }

            return FileKindInfo.Of(kind!.Value).IsImage
                ? await KeepImageAsync(received, fileName, kind.Value, policy, owner, cancellationToken)
                : new FileOutcome(await KeepAsync(received, fileName, kind.Value, policy, owner, cancellationToken), null);
        }
        finally
        {
            File.Delete(received.Name);
        }
    }

    public async Task<StoredFile?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var file = await _db.Set<MediaFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, cancellationToken);
        return file is null ? null : Describe(file);
    }

    public async Task<IReadOnlyList<StoredFile>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var files = await _db.Set<MediaFile>().AsNoTracking().Where(f => ids.Contains(f.Id)).OrderBy(f => f.Id).ToListAsync(cancellationToken);
        return files.ConvertAll(Describe);
    }

    public Stream OpenRead(StoredFile file) => new FileStream(
        _folder.PathOf(file.Sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.Asynchronous);

    public async Task RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await _db.Set<MediaFile>().FirstOrDefaultAsync(f => f.Id == id, cancellationToken) is { } file)
        {
            _db.Remove(file);
        }
    }

    private static async Task<bool> CopyAsync(Stream from, FileStream to, long maxBytes, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        long total = 0;
        int read;
        while ((read = await from.ReadAsync(buffer, cancellationToken)) > 0)
        {
            total += read;
            if (total > maxBytes)
            {
                return false;
            }

            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        await to.FlushAsync(cancellationToken);
        return true;
    }

    private static StoredFile Describe(MediaFile file)
    {
        var info = FileKindInfo.Of(file.Kind);
        return new StoredFile(file.Id, file.Name, info.ContentType, file.Length, info.IsImage, file.IsPublic, file.OwnerType, file.OwnerId)
        {
            Sha256 = file.Sha256,
            Kind = file.Kind,
        };
    }

    private async Task<FileOutcome> KeepImageAsync(
        FileStream received, string fileName, FileKind kind, FilePolicy policy, FileOwner owner, CancellationToken cancellationToken)
    {
        await using var rewritten = _folder.CreateTemporary();
        try
        {
            return await _codec.RewriteAsync(received, kind, rewritten, cancellationToken) is { } error
                ? new FileOutcome(null, error)
                : new FileOutcome(await KeepAsync(rewritten, fileName, kind, policy, owner, cancellationToken), null);
        }
        finally
        {
            File.Delete(rewritten.Name);
        }
    }

    private async Task<FileOutcome> KeepDrawingAsync(
        FileStream received, string fileName, FilePolicy policy, FileOwner owner, CancellationToken cancellationToken)
    {
        var (drawing, error) = SvgDrawing.Clean(received);
        if (drawing is null)
        {
            return new FileOutcome(null, error);
        }

        await using var rewritten = _folder.CreateTemporary();
        try
        {
            await rewritten.WriteAsync(drawing, cancellationToken);
            await rewritten.FlushAsync(cancellationToken);
            return new FileOutcome(await KeepAsync(rewritten, fileName, FileKind.Svg, policy, owner, cancellationToken), null);
        }
        finally
        {
            File.Delete(rewritten.Name);
        }
    }

    private async Task<StoredFile> KeepAsync(
        FileStream written, string fileName, FileKind kind, FilePolicy policy, FileOwner owner, CancellationToken cancellationToken)
    {
        var file = new MediaFile
        {
            Id = Guid.CreateVersion7(),
            Name = FileName.Clean(fileName, FileKindInfo.Of(kind)),
            Kind = kind,
            Length = written.Length,
            Sha256 = await _folder.KeepAsync(written, cancellationToken),
            IsPublic = policy.IsPublic,
            OwnerType = owner.Type,
            OwnerId = owner.Id,
            UploadedBy = _user.Id,
            UploadedAt = _time.GetUtcNow(),
        };
        _db.Set<MediaFile>().Add(file);
        return Describe(file);
    }
}
