using Exchange.Framework.Data;
using Exchange.Inquiries.Domain;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Inquiries.Services;

/// <summary>Attachments of messages.</summary>
internal sealed class AttachmentReferences : IFileReferences
{
    private readonly AppDbContext _db;

    public AttachmentReferences(AppDbContext db) => _db = db;

    public string OwnerType => InquiryFileAccess.Type;

    public async Task<IReadOnlyCollection<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken) =>
        await _db.Set<InquiryAttachment>().Where(a => fileIds.Contains(a.FileId)).Select(a => a.FileId).ToListAsync(cancellationToken);
}
