using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>Pictures and attachments of texts. They are public at addresses that nobody guesses, so that previews show them.</summary>
internal sealed class ContentFiles : IFileReferences
{
    public const string Owner = "Content";

    private readonly AppDbContext _db;

    public ContentFiles(AppDbContext db) => _db = db;

    public static FilePolicy Picture { get; } = new([FileKind.Jpeg, FileKind.Png, FileKind.Webp], 20 << 20, IsPublic: true);

    public static FilePolicy Attachment { get; } = new(
        [FileKind.Pdf, FileKind.Docx, FileKind.Xlsx, FileKind.Csv, FileKind.Text, FileKind.Zip, FileKind.Jpeg, FileKind.Png, FileKind.Webp], 20 << 20, IsPublic: true);

    public string OwnerType => Owner;

    public async Task<IReadOnlyCollection<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken) =>
        await _db.Set<ItemFile>().Where(f => fileIds.Contains(f.FileId)).Select(f => f.FileId).Distinct().ToListAsync(cancellationToken);
}
