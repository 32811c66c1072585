using Exchange.Framework.Data;
using Exchange.Investing.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Investing.Data;

internal sealed class InvestingModel : IModelContributor
{
    private const int UserIdLength = 450;

    public void Configure(ModelBuilder builder)
    {
        builder.Entity<InvestorProfile>(e =>
        {
            e.ToTable("Investing_Profile");
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Property(p => p.FieldCodes).HasMaxLength(InvestorProfile.CodesLength);
            e.Property(p => p.ReadinessCodes).HasMaxLength(20);
            e.Property(p => p.ModeCodes).HasMaxLength(200);
            e.Property(p => p.DistrictCodes).HasMaxLength(200);
            e.Property(p => p.Text).HasMaxLength(InvestorProfile.TextLength);
            e.Ignore(p => p.AuditId);
            e.Ignore(p => p.Criteria);
        });
        builder.Entity<ShortlistEntry>(e =>
        {
            e.ToTable("Investing_Shortlist");
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.ListingNumber).HasMaxLength(20);
            e.Property(s => s.ListingTitle).HasMaxLength(200);
            e.Property(s => s.Note).HasMaxLength(ShortlistEntry.NoteLength);
            e.Property(s => s.Tags).HasMaxLength(ShortlistEntry.TagsLength);
            e.Ignore(s => s.AuditId);
            e.HasIndex(s => new { s.PartyId, s.ListingId }).IsUnique();
            e.HasIndex(s => new { s.PartyId, s.Stage, s.UpdatedAt });
            e.HasIndex(s => s.ListingId);
            e.HasMany(s => s.Changes).WithOne().HasForeignKey(c => c.EntryId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<StageChange>(e =>
        {
            e.ToTable("Investing_StageChange");
            e.Property(c => c.Id).ValueGeneratedNever();
            e.Property(c => c.UserId).HasMaxLength(UserIdLength);
            e.HasIndex(c => new { c.EntryId, c.At });
            e.HasIndex(c => c.UserId);
        });
        builder.Entity<ListingInterest>(e =>
        {
            e.ToTable("Investing_Interest");
            e.Property(i => i.Id).ValueGeneratedNever();
            e.Property(i => i.FieldCodes).HasMaxLength(InvestorProfile.CodesLength);
            e.Property(i => i.OpenKey).HasMaxLength(80);
            e.Ignore(i => i.AuditId);
            e.HasIndex(i => i.OpenKey).IsUnique();
            e.HasIndex(i => new { i.OwnerPartyId, i.State, i.SentAt });
            e.HasIndex(i => new { i.InvestorPartyId, i.ListingId, i.SentAt });
        });
        builder.Entity<RoadshowSession>(e =>
        {
            e.ToTable("Investing_Roadshow");
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.Number).HasMaxLength(RoadshowSession.NumberLength);
            e.Property(s => s.Title).HasMaxLength(RoadshowSession.TitleLength);
            e.Property(s => s.Text).HasMaxLength(RoadshowSession.TextLength);
            e.Property(s => s.Place).HasMaxLength(RoadshowSession.PlaceLength);
            e.Property(s => s.Link).HasMaxLength(RoadshowSession.LinkLength);
            e.Property(s => s.Reason).HasMaxLength(RoadshowSession.ReasonLength);
            e.Ignore(s => s.AuditId);
            e.Ignore(s => s.EndsAt);
            e.HasIndex(s => s.Number).IsUnique();
            e.HasIndex(s => new { s.State, s.StartsAt });
        });
        builder.Entity<RoadshowPitch>(e =>
        {
            e.ToTable("Investing_Pitch");
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Property(p => p.Reason).HasMaxLength(RoadshowSession.ReasonLength);
            e.Ignore(p => p.AuditId);
            e.HasIndex(p => new { p.SessionId, p.ListingId }).IsUnique();
            e.HasIndex(p => new { p.SessionId, p.Slot }).IsUnique();
            e.HasIndex(p => new { p.PartyId, p.AppliedAt });
            e.HasIndex(p => p.State);
            e.HasOne<RoadshowSession>().WithMany().HasForeignKey(p => p.SessionId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<RoadshowSeat>(e =>
        {
            e.ToTable("Investing_Seat");
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.UserId).HasMaxLength(UserIdLength);
            e.Ignore(s => s.AuditId);
            e.HasIndex(s => new { s.SessionId, s.Number }).IsUnique();
            e.HasIndex(s => new { s.SessionId, s.PartyId }).IsUnique();
            e.HasIndex(s => s.PartyId);
            e.HasIndex(s => s.UserId);
            e.HasOne<RoadshowSession>().WithMany().HasForeignKey(s => s.SessionId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
