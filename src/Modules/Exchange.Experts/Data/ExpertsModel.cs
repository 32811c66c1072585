using Exchange.Experts.Domain;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Experts.Data;

internal sealed class ExpertsModel : IModelContributor
{
    private const int NumberLength = 40;

    public void Configure(ModelBuilder builder)
    {
        builder.Entity<Expert>(e =>
        {
            e.ToTable("Experts_Expert");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Number).HasMaxLength(NumberLength);
            e.Property(x => x.UserId).HasMaxLength(64);
            e.Property(x => x.InvitedEmail).HasMaxLength(Expert.EmailLength);
            e.Property(x => x.Name).HasMaxLength(Expert.NameLength);
            e.Property(x => x.Title).HasMaxLength(Expert.TitleLength);
            e.Property(x => x.Employer).HasMaxLength(Expert.EmployerLength);
            e.Property(x => x.FieldNames).HasMaxLength(Expert.FieldsLength);
            e.Property(x => x.TopicCodes).HasMaxLength(Expert.TopicsLength);
            e.Property(x => x.Reason).HasMaxLength(Expert.ReasonLength);
            e.Property(x => x.SuspensionReason).HasMaxLength(Expert.ReasonLength);
            e.Ignore(x => x.AuditId);
            e.Ignore(x => x.Fields);
            e.Ignore(x => x.Topics);
            e.HasIndex(x => x.Number).IsUnique();
            e.HasIndex(x => x.UserId).IsUnique();
            e.HasIndex(x => x.InvitedEmail);
            e.HasIndex(x => new { x.State, x.ValidUntil });
            e.HasMany(x => x.Interests).WithOne().HasForeignKey(i => i.ExpertId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<ExpertInterest>(e =>
        {
            e.ToTable("Experts_Interest");
            e.Property(i => i.Id).ValueGeneratedNever();
            e.Property(i => i.Organisation).HasMaxLength(Expert.EmployerLength);
        });
        builder.Entity<ExpertDraw>(e =>
        {
            e.ToTable("Experts_Draw");
            e.Property(d => d.Id).ValueGeneratedNever();
            e.Property(d => d.Number).HasMaxLength(NumberLength);
            e.Property(d => d.Title).HasMaxLength(ExpertDraw.TitleLength);
            e.Property(d => d.FieldNames).HasMaxLength(Expert.FieldsLength);
            e.Property(d => d.Topic).HasMaxLength(20);
            e.Property(d => d.Parties).HasMaxLength(ExpertDraw.PartiesLength);
            e.Property(d => d.SealedSecret).HasMaxLength(1000);
            e.Property(d => d.Secret).HasColumnName("Seed").HasMaxLength(64);
            e.Property(d => d.SecretHash).HasColumnName("SeedHash").HasMaxLength(64);
            e.ComplexProperty(d => d.Lottery, lottery =>
            {
                lottery.Property(l => l.Name).HasMaxLength(Lottery.NameLength);
                lottery.Property(l => l.Source).HasMaxLength(Lottery.SourceLength);
            });
            e.Property(d => d.PublicValue).HasMaxLength(Lottery.MaxDigits);
            e.Property(d => d.LotteryPeriod).HasMaxLength(ExpertDraw.PeriodLength);
            e.Ignore(d => d.Seed);
            e.Property(d => d.Reason).HasMaxLength(ExpertDraw.ReasonLength);
            e.Ignore(d => d.AuditId);
            e.Ignore(d => d.Fields);
            e.Ignore(d => d.PartyNames);
            e.Ignore(d => d.Missing);
            e.HasIndex(d => d.Number).IsUnique();
            e.HasIndex(d => d.CommittedAt);
            e.HasMany(d => d.Entries).WithOne().HasForeignKey(x => x.DrawId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<DrawEntry>(e =>
        {
            e.ToTable("Experts_DrawEntry");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Number).HasMaxLength(NumberLength);
            e.Property(x => x.Reason).HasMaxLength(DrawEntry.ReasonLength);
            e.Ignore(x => x.HoldsPlace);
            e.HasIndex(x => new { x.ExpertId, x.State });
            e.HasOne<Expert>().WithMany().HasForeignKey(x => x.ExpertId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<ConsultationTicket>(e =>
        {
            e.ToTable("Experts_Ticket");
            e.Property(t => t.Id).ValueGeneratedNever();
            e.Property(t => t.Number).HasMaxLength(NumberLength);
            e.Property(t => t.Subject).HasMaxLength(ConsultationTicket.SubjectLength);
            e.Property(t => t.Comment).HasMaxLength(ConsultationTicket.CommentLength);
            e.Ignore(t => t.AuditId);
            e.HasIndex(t => t.Number).IsUnique();
            e.HasIndex(t => new { t.PartyId, t.AskedAt });
            e.HasIndex(t => new { t.ExpertId, t.State });
            e.HasIndex(t => new { t.State, t.DueOn });
            e.HasOne<Expert>().WithMany().HasForeignKey(t => t.ExpertId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(t => t.Entries).WithOne().HasForeignKey(x => x.TicketId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<TicketEntry>(e =>
        {
            e.ToTable("Experts_TicketEntry");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Text).HasMaxLength(TicketEntry.TextLength);
        });
    }
}
