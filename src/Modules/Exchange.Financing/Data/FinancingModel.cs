using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Data;

internal sealed class FinancingModel : IModelContributor
{
    private const int UserIdLength = 64;

    public void Configure(ModelBuilder builder)
    {
        builder.Entity<Dossier>(e =>
        {
            e.ToTable("Financing_Dossier");
            e.Property(d => d.Id).ValueGeneratedNever();
            e.Property(d => d.Number).HasMaxLength(40);
            e.Property(d => d.AmountBand).HasMaxLength(20);
            e.Property(d => d.Use).HasMaxLength(Dossier.UseLength);
            e.Property(d => d.WishNames).HasMaxLength(Dossier.CodesLength);
            e.Property(d => d.District).HasMaxLength(10);
            e.Property(d => d.Zone).HasMaxLength(10);
            e.Property(d => d.CategoryCodes).HasMaxLength(Dossier.CodesLength);
            e.Property(d => d.RightKeys).HasMaxLength(Dossier.RightsLength);
            e.Property(d => d.EndReason).HasMaxLength(Dossier.ReasonLength);
            e.Ignore(d => d.AuditId);
            e.Ignore(d => d.Need);
            e.Ignore(d => d.RightIds);
            e.Ignore(d => d.Figures);
            e.Ignore(d => d.IsUnderWay);
            e.Ignore(d => d.IsForgotten);
            e.HasIndex(d => d.Number).IsUnique();
            e.HasIndex(d => new { d.PartyId, d.CreatedAt });
            e.HasIndex(d => new { d.Stage, d.OpenedAt });
            e.HasIndex(d => d.OpenedAt);
            e.HasMany(d => d.Consents).WithOne().HasForeignKey(c => c.DossierId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<DossierConsent>(e =>
        {
            e.ToTable("Financing_Consent");
            e.Property(c => c.Id).ValueGeneratedNever();
            e.Property(c => c.UserId).HasMaxLength(UserIdLength);
            e.HasIndex(c => c.UserId);
        });
        builder.Entity<DossierDocument>(e =>
        {
            e.ToTable("Financing_Document");
            e.Property(d => d.Id).ValueGeneratedNever();
            e.Property(d => d.Name).HasMaxLength(DossierDocument.NameLength);
            e.Ignore(d => d.AuditId);
            e.HasIndex(d => new { d.DossierId, d.AddedAt });
            e.HasIndex(d => d.FileId);
            e.HasOne<Dossier>().WithMany().HasForeignKey(d => d.DossierId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<DossierRequest>(e =>
        {
            e.ToTable("Financing_Request");
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Reply).HasMaxLength(LenderAnswer.TextLength);
            e.Ignore(r => r.AuditId);
            e.Ignore(r => r.Current);
            e.Ignore(r => r.Question);
            e.Ignore(r => r.IsRunning);
            e.Ignore(r => r.IsInvited);
            e.Ignore(r => r.IsJointMember);

            // A lender is asked once about a dossier, however many send it at the same moment.
            e.HasIndex(r => new { r.DossierId, r.LenderId }).IsUnique();
            e.HasIndex(r => new { r.LenderId, r.State, r.DueOn });
            e.HasIndex(r => new { r.State, r.DueOn });
            e.HasOne<Dossier>().WithMany().HasForeignKey(r => r.DossierId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(r => r.Answers).WithOne().HasForeignKey(a => a.RequestId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<LenderAnswer>(e =>
        {
            e.ToTable("Financing_Answer");
            e.Property(a => a.Id).ValueGeneratedNever();
            e.Property(a => a.UserId).HasMaxLength(UserIdLength);
            e.HasIndex(a => a.UserId);
            e.Property(a => a.Text).HasMaxLength(LenderAnswer.TextLength);
        });
        builder.Entity<JointQuestion>(e =>
        {
            e.ToTable("Financing_JointQuestion");
            e.Property(q => q.Id).ValueGeneratedNever();
            e.Property(q => q.Text).HasMaxLength(JointQuestion.TextLength);
            e.Property(q => q.Answer).HasMaxLength(JointQuestion.TextLength);
            e.HasIndex(q => new { q.DossierId, q.AskedAt });
            e.HasOne<DossierRequest>().WithMany().HasForeignKey(q => q.RequestId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<DossierOpening>(e =>
        {
            e.ToTable("Financing_Opening");
            e.Property(o => o.Id).ValueGeneratedNever();
            e.Property(o => o.UserId).HasMaxLength(UserIdLength);
            e.Property(o => o.Reason).HasMaxLength(DossierOpening.ReasonLength);
            e.HasIndex(o => new { o.DossierId, o.At });
            e.HasIndex(o => o.UserId);
            e.HasOne<Dossier>().WithMany().HasForeignKey(o => o.DossierId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<CourseEntry>(e =>
        {
            e.ToTable("Financing_Course");
            e.Property(c => c.Id).ValueGeneratedNever();
            e.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.UserId).HasMaxLength(UserIdLength);
            e.HasIndex(c => new { c.DossierId, c.At });
            e.HasIndex(c => new { c.RequestId, c.Kind });
            e.HasIndex(c => c.UserId);
            e.HasOne<Dossier>().WithMany().HasForeignKey(c => c.DossierId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<RequestNote>(e =>
        {
            e.ToTable("Financing_RequestNote");
            e.Property(n => n.Id).ValueGeneratedNever();
            e.Property(n => n.ColleagueId).HasMaxLength(UserIdLength);
            e.Property(n => n.Text).HasMaxLength(RequestNote.TextLength);
            e.Property(n => n.UserId).HasMaxLength(UserIdLength);
            e.HasIndex(n => new { n.LenderId, n.ColleagueId });
            e.HasIndex(n => n.UserId);
            e.HasOne<DossierRequest>().WithOne().HasForeignKey<RequestNote>(n => n.Id).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<OperatorReason>(e =>
        {
            e.ToTable("Financing_OperatorReason");
            e.Property(o => o.Id).ValueGeneratedNever();
            e.Property(o => o.UserId).HasMaxLength(UserIdLength);
            e.Property(o => o.Reason).HasMaxLength(DossierOpening.ReasonLength);
            e.HasIndex(o => new { o.DossierId, o.UserId, o.At });
            e.HasIndex(o => o.UserId);
            e.HasOne<Dossier>().WithMany().HasForeignKey(o => o.DossierId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
