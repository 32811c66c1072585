using Exchange.Framework.Data;
using Exchange.Listings.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Listings.Data;

internal sealed class ListingsModel : IModelContributor
{
    private const int UserIdLength = 450;

    public void Configure(ModelBuilder builder)
    {
        ConfigureListing(builder.Entity<Listing>());
        ConfigureOffer(builder.Entity<ListingOffer>());
        builder.Entity<ListingRight>(right =>
        {
            right.ToTable("Listings_ListingRight");
            right.Property(r => r.Id).ValueGeneratedNever();
            right.HasIndex(r => new { r.ListingId, r.RightId }).IsUnique();

            // A change of a right is told to the listings that hold it.
            right.HasIndex(r => r.RightId);
        });
        builder.Entity<ListingEvent>(entry =>
        {
            entry.ToTable("Listings_ListingEvent");
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.UserId).HasMaxLength(UserIdLength);
            entry.Property(e => e.Reason).HasMaxLength(Listing.MaxReason);
            entry.HasIndex(e => new { e.ListingId, e.At });
        });
        builder.Entity<ListingFile>(file =>
        {
            file.ToTable("Listings_ListingFile");
            file.Property(f => f.Id).ValueGeneratedNever();
            file.HasIndex(f => new { f.ListingId, f.FileId }).IsUnique();
            file.HasIndex(f => f.FileId);
        });
        builder.Entity<ListingViewDay>(day =>
        {
            day.ToTable("Listings_ListingViewDay");
            day.HasKey(d => new { d.ListingId, d.Day });
            day.HasOne<Listing>().WithMany().HasForeignKey(d => d.ListingId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<ListingLight>(light =>
        {
            light.ToTable("Listings_ListingLight");
            light.HasKey(k => k.ListingId);
            light.Property(k => k.ListingId).ValueGeneratedNever();
            light.HasOne<Listing>().WithOne().HasForeignKey<ListingLight>(k => k.ListingId).OnDelete(DeleteBehavior.Cascade);
            light.HasIndex(k => k.Light);
        });
        builder.Entity<ReportFile>(file =>
        {
            file.ToTable("Listings_ReportFile");
            file.Property(f => f.Id).ValueGeneratedNever();
            file.HasIndex(f => f.ReportId);
            file.HasIndex(f => f.FileId);
            file.HasOne<ListingReport>().WithMany().HasForeignKey(f => f.ReportId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<ListingReport>(report =>
        {
            report.ToTable("Listings_ListingReport");
            report.Property(r => r.Id).ValueGeneratedNever();
            report.Property(r => r.Statement).HasMaxLength(Listing.MaxText);
            report.Property(r => r.ContactName).HasMaxLength(100);
            report.Property(r => r.ContactEmail).HasMaxLength(254);
            report.Property(r => r.Culture).HasMaxLength(20);
            report.Property(r => r.ReporterUserId).HasMaxLength(UserIdLength);
            report.HasIndex(r => r.ReporterUserId);
            report.Property(r => r.Answer).HasMaxLength(Listing.MaxText);
            report.Property(r => r.AnsweredBy).HasMaxLength(UserIdLength);

            // An owner reads the reports about its listing.
            report.HasIndex(r => new { r.ListingId, r.At });
            report.Property(r => r.DecidedBy).HasMaxLength(UserIdLength);
            report.Property(r => r.Decision).HasMaxLength(Listing.MaxReason);
            report.HasIndex(r => new { r.State, r.At });
            report.HasOne<Listing>().WithMany().HasForeignKey(r => r.ListingId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void ConfigureListing(EntityTypeBuilder<Listing> listing)
    {
        listing.ToTable("Listings_Listing");
        listing.Property(l => l.Id).ValueGeneratedNever();
        listing.Property(l => l.Number).HasMaxLength(20);
        listing.Property(l => l.Title).HasMaxLength(Listing.MaxTitle);
        listing.Property(l => l.Problem).HasMaxLength(Listing.MaxSentence);
        listing.Property(l => l.HowItWorks).HasMaxLength(Listing.MaxText);
        listing.Property(l => l.Advantage).HasMaxLength(Listing.MaxText);
        listing.Property(l => l.BuyerNeeds).HasMaxLength(Listing.MaxText);
        listing.Property(l => l.NotFor).HasMaxLength(Listing.MaxText);
        listing.Property(l => l.District).HasMaxLength(20);
        listing.Property(l => l.StateReason).HasMaxLength(Listing.MaxReason);
        listing.Ignore(l => l.OpenOffers);
        listing.HasIndex(l => l.Number).IsUnique();

        // Desk, review queue and expiry.
        listing.HasIndex(l => new { l.OwnerPartyId, l.UpdatedAt });
        listing.HasIndex(l => new { l.State, l.SubmittedAt });
        listing.HasIndex(l => new { l.State, l.ExpiresOn });
        listing.HasIndex(l => new { l.State, l.PublishedAt });

        // The figures count what was published in a month, whatever became of it.
        listing.HasIndex(l => l.PublishedAt);

        listing.HasMany(l => l.Rights).WithOne().HasForeignKey(r => r.ListingId).OnDelete(DeleteBehavior.Cascade);
        listing.HasMany(l => l.Offers).WithOne().HasForeignKey(o => o.ListingId).OnDelete(DeleteBehavior.Cascade);
        listing.HasMany(l => l.Events).WithOne().HasForeignKey(e => e.ListingId).OnDelete(DeleteBehavior.Cascade);
        listing.HasMany(l => l.Files).WithOne().HasForeignKey(f => f.ListingId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void ConfigureOffer(EntityTypeBuilder<ListingOffer> offer)
    {
        offer.ToTable("Listings_ListingOffer");
        offer.Property(o => o.Id).ValueGeneratedNever();
        offer.HasIndex(o => new { o.ListingId, o.Mode }).IsUnique();
        offer.ComplexProperty(o => o.Terms, terms =>
        {
            terms.Ignore(t => t.IsByAuctioneer);
            terms.Ignore(t => t.IsRoyalty);
            terms.Property(t => t.Territory).HasMaxLength(200);
            terms.Property(t => t.FieldOfUse).HasMaxLength(300);
            terms.Property(t => t.AnnouncementNumber).HasMaxLength(60);
            terms.Property(t => t.FeeJustification).HasMaxLength(1000);
            terms.Property(t => t.AppraisalNumber).HasMaxLength(100);
            terms.Property(t => t.Auctioneer).HasMaxLength(200);
            terms.Property(t => t.AuctioneerLicence).HasMaxLength(100);
            terms.Property(t => t.ValueBasis).HasMaxLength(300);
            terms.Property(t => t.TargetCompany).HasMaxLength(200);
            terms.Property(t => t.InstalmentPlan).HasMaxLength(500);
            terms.Property(t => t.GrantedLicences).HasMaxLength(1000);
            terms.Property(t => t.HowToJoin).HasMaxLength(500);
            terms.Property(t => t.Appraiser).HasMaxLength(200);
            terms.Property(t => t.CompanyCode).HasMaxLength(30);
            terms.Property(t => t.CompanyIndustry).HasMaxLength(200);
            terms.Property(t => t.CompanyStage).HasMaxLength(200);
            terms.Property(t => t.CashPartners).HasMaxLength(500);
            terms.Property(t => t.Commitments).HasMaxLength(1000);
            terms.Property(t => t.InvestmentUse).HasMaxLength(500);
            terms.Property(t => t.InventorReward).HasMaxLength(1000);
            terms.Property(t => t.ApprovalNumber).HasMaxLength(100);
            terms.Property(t => t.ExitTerms).HasMaxLength(500);
            terms.Property(t => t.Note).HasMaxLength(1000);
        });
    }
}
