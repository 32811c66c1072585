using Exchange.Framework.Data;
using Exchange.Framework.Merging;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Exchange.Rights.Data;

internal sealed class RightsModel : IModelContributor
{
    // Identity's key length.
    private const int UserIdLength = 450;

    public void Configure(ModelBuilder builder)
    {
        ConfigureRight(builder.Entity<IpRight>());
        ConfigureParts(builder);
        ConfigureClaims(builder);
        ConfigureTradeRules(builder.Entity<TradeRuleVersion>());
        ConfigureMerges(builder.Entity<RightMerge>());
    }

    private static void ConfigureMerges(EntityTypeBuilder<RightMerge> merge)
    {
        merge.ToTable("Rights_Merge");
        merge.Property(m => m.Id).ValueGeneratedNever();
        merge.Property(m => m.Reason).HasMaxLength(RecordMerge.MaxReason);
        merge.Property(m => m.ProposedBy).HasMaxLength(RecordMerge.MaxUserId);
        merge.Property(m => m.DecidedBy).HasMaxLength(RecordMerge.MaxUserId);
        merge.Property(m => m.UndoneBy).HasMaxLength(RecordMerge.MaxUserId);
        merge.Property(m => m.UndoneReason).HasMaxLength(RecordMerge.MaxReason);

        // The queue, and what is known of a pair.
        merge.HasIndex(m => new { m.State, m.ProposedAt });
        merge.HasIndex(m => m.LoserId);
        merge.HasIndex(m => m.WinnerId);
    }

    private static void ConfigureTradeRules(EntityTypeBuilder<TradeRuleVersion> version)
    {
        version.ToTable("Rights_TradeRule");
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Property(v => v.Code).HasMaxLength(TradeRuleVersion.MaxCode);
        version.Property(v => v.Text).HasMaxLength(TradeRuleVersion.MaxText);
        version.Property(v => v.TextEn).HasMaxLength(TradeRuleVersion.MaxText);
        version.Property(v => v.Article).HasMaxLength(TradeRuleVersion.MaxArticle);
        version.Property(v => v.ArticleEn).HasMaxLength(TradeRuleVersion.MaxArticle);
        version.Property(v => v.Source).HasMaxLength(TradeRuleVersion.MaxSource);
        version.Property(v => v.Link).HasMaxLength(TradeRuleVersion.MaxLink);
        version.Property(v => v.Why).HasMaxLength(TradeRuleVersion.MaxWhy);
        version.Property(v => v.WithdrawnWhy).HasMaxLength(TradeRuleVersion.MaxWhy);
        version.Property(v => v.EnteredBy).HasMaxLength(UserIdLength);
        version.Property(v => v.ConfirmedBy).HasMaxLength(UserIdLength);
        version.Property(v => v.WithdrawnBy).HasMaxLength(UserIdLength);
        version.Ignore(v => v.IsWithdrawn);
        version.Ignore(v => v.IsVerified);

        // What a condition meant, and what waits for its first day.
        version.HasIndex(v => v.When);
        version.HasIndex(v => v.RecheckOn);
    }

    private static void ConfigureRight(EntityTypeBuilder<IpRight> right)
    {
        right.ToTable("Rights_Right");
        right.Property(r => r.Id).ValueGeneratedNever();
        right.Property(r => r.Office).HasMaxLength(2).HasDefaultValue(Offices.China);
        right.Ignore(r => r.IsForeign);
        right.Property(r => r.NumberKey).HasMaxLength(IpRight.MaxNumberLength);
        right.Property(r => r.Number).HasMaxLength(IpRight.MaxNumberLength);
        right.Property(r => r.Title).HasMaxLength(IpRight.MaxTitleLength);
        right.Property(r => r.TitleEn).HasMaxLength(IpRight.MaxTitleLength);
        right.Property(r => r.ApplicationNumber).HasMaxLength(IpRight.MaxNumberLength);
        right.Property(r => r.PublicationNumber).HasMaxLength(IpRight.MaxNumberLength);
        right.Property(r => r.Flags).HasMaxLength(400);
        right.Property(r => r.StatusSource).HasMaxLength(200);
        right.Property(r => r.Agency).HasMaxLength(300);
        right.Property(r => r.Address).HasMaxLength(500);
        right.Property(r => r.Note).HasMaxLength(2000);
        right.Property(r => r.Source).HasMaxLength(200);
        right.Ignore(r => r.DisplayNumber);
        right.Ignore(r => r.StatusFlags);
        right.Property(r => r.Licences).HasMaxLength(100);
        right.Ignore(r => r.LicenceKinds);
        right.Ignore(r => r.AreOwnersUnconfirmed);

        // What was merged into another record is no right of its own any more; who looks numbers up asks for it.
        right.HasQueryFilter(r => r.MergedInto == null);
        right.HasIndex(r => r.MergedInto).HasFilter("\"MergedInto\" IS NOT NULL");

        // Identity; look-up by number.
        right.HasIndex(r => new { r.Kind, r.NumberKey }).IsUnique();

        // My rights: what a party has claimed or brought.
        right.HasIndex(r => r.ClaimedBy);
        right.HasIndex(r => r.SourcePartyId);

        // Whose status changes by an event that was announced before.
        right.HasIndex(r => r.StatusDueOn);

        // Whose next annual fee is to be looked at.
        right.HasIndex(r => r.AnnuityWatchOn);

        right.HasMany(r => r.Publications).WithOne().HasForeignKey(p => p.RightId).OnDelete(DeleteBehavior.Cascade);
        right.HasMany(r => r.People).WithOne().HasForeignKey(p => p.RightId).OnDelete(DeleteBehavior.Cascade);
        right.HasMany(r => r.Ipc).WithOne().HasForeignKey(p => p.RightId).OnDelete(DeleteBehavior.Cascade);
        right.HasMany(r => r.Priorities).WithOne().HasForeignKey(p => p.RightId).OnDelete(DeleteBehavior.Cascade);
        right.HasMany(r => r.Taxonomy).WithOne().HasForeignKey(p => p.RightId).OnDelete(DeleteBehavior.Cascade);
        right.HasOne(r => r.Text).WithOne().HasForeignKey<RightText>(t => t.RightId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void ConfigureParts(ModelBuilder builder)
    {
        builder.Entity<RightPublication>(publication =>
        {
            publication.ToTable("Rights_Publication");
            publication.Property(p => p.Id).ValueGeneratedNever();
            publication.Property(p => p.Number).HasMaxLength(RightPublication.MaxLength);
            publication.Property(p => p.Stem).HasMaxLength(RightPublication.MaxLength);
            publication.HasIndex(p => p.Number).IsUnique();
            publication.HasIndex(p => p.Stem);
        });
        builder.Entity<RightPerson>(person =>
        {
            person.ToTable("Rights_Person");
            person.Property(p => p.Id).ValueGeneratedNever();
            person.Property(p => p.Name).HasMaxLength(RightPerson.MaxNameLength);

            // Compatibility folding may lengthen a name.
            person.Property(p => p.NormalisedName).HasMaxLength(RightPerson.MaxNameLength * 4);

            // Claim what is yours: rights by the applicant's name.
            person.HasIndex(p => new { p.NormalisedName, p.Role });
        });
        builder.Entity<RightIpc>(ipc =>
        {
            ipc.ToTable("Rights_Ipc");
            ipc.Property(i => i.Id).ValueGeneratedNever();
            ipc.Property(i => i.Symbol).HasMaxLength(20);
            ipc.Property(i => i.Subclass).HasMaxLength(4);
        });
        builder.Entity<RightPriority>(priority =>
        {
            priority.ToTable("Rights_Priority");
            priority.Property(p => p.Id).ValueGeneratedNever();
            priority.Property(p => p.Country).HasMaxLength(10);
            priority.Property(p => p.Number).HasMaxLength(IpRight.MaxNumberLength);
        });
        builder.Entity<TaxonomyAssignment>(assignment =>
        {
            assignment.ToTable("Rights_Taxonomy");
            assignment.Property(a => a.Id).ValueGeneratedNever();
            assignment.Property(a => a.Node).HasMaxLength(10);
            assignment.Property(a => a.TaxonomyVersion).HasMaxLength(20);
            assignment.Property(a => a.Reason).HasMaxLength(500);
            assignment.HasIndex(a => a.Node);
        });
        builder.Entity<RightText>(text =>
        {
            text.ToTable("Rights_Text");
            text.HasKey(t => t.RightId);
            text.Property(t => t.RightId).ValueGeneratedNever();
            text.Property(t => t.Abstract).HasMaxLength(RightText.MaxAbstractLength);
            text.Property(t => t.ClaimsJson).HasMaxLength(RightText.MaxClaimsLength);
            text.Property(t => t.DescriptionJson).HasMaxLength(RightText.MaxDescriptionLength);
            text.Ignore(t => t.Claims);
            text.Ignore(t => t.Description);
        });
        builder.Entity<LegalEvent>(legal =>
        {
            legal.ToTable("Rights_LegalEvent");
            legal.Property(e => e.Id).ValueGeneratedNever();
            legal.Property(e => e.Code).HasMaxLength(10);
            legal.Property(e => e.Text).HasMaxLength(1000);
            legal.Property(e => e.Reference).HasMaxLength(60);
            legal.Property(e => e.OwnersAfter).HasMaxLength(EnteredOwners.MaxLength);
            legal.Property(e => e.Holders).HasMaxLength(EnteredOwners.MaxLength);
            legal.Property(e => e.Source).HasMaxLength(200);
            legal.Property(e => e.EnteredBy).HasMaxLength(UserIdLength);
            legal.Property(e => e.DecidedBy).HasMaxLength(UserIdLength);
            legal.HasIndex(e => new { e.Standing, e.EnteredAt });
            legal.HasIndex(e => e.SecuredFen).HasFilter("\"SecuredFen\" IS NOT NULL");
            legal.HasOne<IpRight>().WithMany().HasForeignKey(e => e.RightId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<HolderToTell>(holder =>
        {
            holder.ToTable("Rights_HolderToTell");
            holder.Property(h => h.Id).ValueGeneratedNever();
            holder.Property(h => h.Holder).HasMaxLength(RightPerson.MaxNameLength);
            holder.Property(h => h.Reference).HasMaxLength(60);
            holder.Ignore(h => h.AuditId);

            // The operator's list, the oldest first.
            holder.Property(h => h.ToldBy).HasMaxLength(UserIdLength);
            holder.Property(h => h.ToldHow).HasMaxLength(HolderToTell.HowLength);
            holder.HasIndex(h => new { h.ToldAt, h.At });
            holder.HasOne<IpRight>().WithMany().HasForeignKey(h => h.RightId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<RightDrawing>(drawing =>
        {
            drawing.ToTable("Rights_Drawing");
            drawing.HasKey(d => d.FileId);
            drawing.Property(d => d.FileId).ValueGeneratedNever();
            drawing.Property(d => d.Caption).HasMaxLength(200);
            drawing.Property(d => d.SourceName).HasMaxLength(RightDrawing.MaxSourceNameLength);
            drawing.HasOne<IpRight>().WithMany().HasForeignKey(d => d.RightId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void ConfigureClaims(ModelBuilder builder)
    {
        builder.Entity<RightClaim>(claim =>
        {
            claim.ToTable("Rights_Claim");
            claim.Property(c => c.Id).ValueGeneratedNever();
            claim.Property(c => c.Statement).HasMaxLength(1000);
            claim.Property(c => c.SubmittedBy).HasMaxLength(UserIdLength);
            claim.HasIndex(c => c.SubmittedBy);
            claim.Property(c => c.DecidedBy).HasMaxLength(UserIdLength);
            claim.Property(c => c.DecisionReason).HasMaxLength(1000);
            claim.Ignore(c => c.AuditId);
            claim.Ignore(c => c.TakesFile);
            claim.HasOne<IpRight>().WithMany().HasForeignKey(c => c.RightId).OnDelete(DeleteBehavior.Restrict);

            // One claimant a right, whatever races: the database refuses the second.
            claim.HasIndex(c => c.RightId, "IX_Rights_Claim_Accepted").IsUnique().HasFilter("\"State\" = 'Accepted'");
            claim.HasIndex(c => new { c.RightId, c.PartyId });
            claim.HasIndex(c => new { c.PartyId, c.State });

            // The operator's queue, oldest first.
            claim.HasIndex(c => new { c.State, c.SubmittedAt });
            claim.HasIndex(c => c.EvidenceFileId);
        });
        builder.Entity<RightDeclaration>(declaration =>
        {
            declaration.ToTable("Rights_Declaration");
            declaration.Property(d => d.Id).ValueGeneratedNever();
            declaration.Property(d => d.MadeBy).HasMaxLength(UserIdLength);
            declaration.Property(d => d.WithdrawnBy).HasMaxLength(UserIdLength);
            declaration.HasOne<IpRight>().WithMany().HasForeignKey(d => d.RightId).OnDelete(DeleteBehavior.Restrict);
            declaration.HasIndex(d => new { d.RightId, d.PartyId });
        });
        builder.Entity<RightConsent>(consent =>
        {
            consent.ToTable("Rights_Consent");
            consent.Property(c => c.Id).ValueGeneratedNever();
            consent.Property(c => c.Name).HasMaxLength(RightPerson.MaxNameLength);
            consent.Property(c => c.NormalisedName).HasMaxLength(RightPerson.MaxNameLength * 4);
            consent.Property(c => c.RecordedBy).HasMaxLength(UserIdLength);
            consent.Ignore(c => c.AuditId);
            consent.HasOne<IpRight>().WithMany().HasForeignKey(c => c.RightId).OnDelete(DeleteBehavior.Restrict);
            consent.HasIndex(c => new { c.RightId, c.PartyId });
            consent.HasIndex(c => c.EvidenceFileId);
        });
    }
}
