using Exchange.Advertising.Domain;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Advertising.Data;

internal sealed class AdvertisingModel : IModelContributor
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<AdBooking>(e =>
        {
            e.ToTable("Advertising_Booking");
            e.Property(b => b.Id).ValueGeneratedNever();
            e.Property(b => b.Number).HasMaxLength(AdBooking.NumberLength);
            e.Property(b => b.Districts).HasMaxLength(AdBooking.DistrictsLength);
            e.Property(b => b.Headline).HasMaxLength(2 * Creative.HeadlineLength);
            e.Property(b => b.Text).HasMaxLength(2 * Creative.TextLength);
            e.Property(b => b.Link).HasMaxLength(Creative.LinkLength);
            e.Property(b => b.PictureText).HasMaxLength(2 * Creative.PictureTextLength);
            e.Property(b => b.Reason).HasMaxLength(AdBooking.ReasonLength);
            e.Ignore(b => b.AuditId);
            e.Ignore(b => b.Period);
            e.Ignore(b => b.Creative);
            e.Ignore(b => b.DistrictCodes);
            e.Ignore(b => b.Picture);
            e.HasIndex(b => b.Number).IsUnique();
            e.HasIndex(b => new { b.PartyId, b.CreatedAt });
            e.HasIndex(b => new { b.State, b.SubmittedAt });
            e.HasIndex(b => new { b.State, b.UntilOn });
            e.HasIndex(b => b.FileId);
            e.HasIndex(b => b.PublicFileId);
        });
        builder.Entity<AdAdvertiser>(e =>
        {
            e.ToTable("Advertising_Advertiser");
            e.HasKey(a => a.PartyId);
            e.Property(a => a.PartyId).ValueGeneratedNever();
        });
        builder.Entity<AdPlace>(e =>
        {
            e.ToTable("Advertising_Place");
            e.HasKey(p => new { p.Slot, p.Day, p.Number });
            e.HasIndex(p => p.BookingId);
            e.HasOne<AdBooking>().WithMany().HasForeignKey(p => p.BookingId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<AdCount>(e =>
        {
            e.ToTable("Advertising_Count");
            e.HasKey(c => new { c.BookingId, c.Day });
            e.HasOne<AdBooking>().WithMany().HasForeignKey(c => c.BookingId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<AdPrice>(e =>
        {
            e.ToTable("Advertising_Price");
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Ignore(p => p.AuditId);
            e.HasIndex(p => new { p.Slot, p.ValidFrom }).IsUnique();
        });
    }
}
