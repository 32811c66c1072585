using Exchange.Framework.Data;
using Exchange.Inquiries.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Inquiries.Data;

internal sealed class InquiriesModel : IModelContributor
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<Inquiry>(e =>
        {
            e.ToTable("Inquiries_Inquiry");
            e.Property(i => i.OpenKey).HasMaxLength(80);
            e.HasIndex(i => i.OpenKey).IsUnique();
            e.HasIndex(i => new { i.AskerPartyId, i.State, i.LastMessageAt });
            e.HasIndex(i => new { i.OwnerPartyId, i.State, i.LastMessageAt });
            e.HasIndex(i => i.ListingId);
            e.HasIndex(i => i.LastMessageAt);
            e.HasIndex(i => new { i.State, i.LastMessageAt });
        });
        builder.Entity<InquiryMessage>(e =>
        {
            e.ToTable("Inquiries_Message");
            e.Property(m => m.AuthorId).HasMaxLength(64);
            e.Property(m => m.AuthorName).HasMaxLength(256);
            e.Property(m => m.Text).HasMaxLength(MessageText.MaxLength);
            e.HasIndex(m => new { m.InquiryId, m.At });
            e.HasIndex(m => m.AuthorId);
            e.HasOne<Inquiry>().WithMany().HasForeignKey(m => m.InquiryId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<InquiryAttachment>(e =>
        {
            e.ToTable("Inquiries_Attachment");
            e.HasIndex(a => a.FileId);
            e.HasOne<InquiryMessage>().WithMany(m => m.Attachments).HasForeignKey(a => a.MessageId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<InquiryInspection>(e =>
        {
            e.ToTable("Inquiries_Inspection");
            e.Property(i => i.UserId).HasMaxLength(64);
            e.Property(i => i.Reason).HasMaxLength(500);
            e.HasIndex(i => new { i.InquiryId, i.UserId, i.At });
            e.HasOne<Inquiry>().WithMany().HasForeignKey(i => i.InquiryId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
