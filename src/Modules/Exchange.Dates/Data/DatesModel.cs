using Exchange.Dates.Domain;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Dates.Data;

internal sealed class DatesModel : IModelContributor
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<Deadline>(e =>
        {
            e.ToTable("Dates_Deadline");
            e.Property(d => d.Id).ValueGeneratedNever();
            e.Property(d => d.Kind).HasMaxLength(Deadline.KindLength);
            e.Property(d => d.Caption).HasMaxLength(Deadline.CaptionLength);
            e.Property(d => d.Arguments).HasMaxLength(Deadline.ArgumentsLength);
            e.Property(d => d.Basis).HasMaxLength(Deadline.BasisLength);
            e.Property(d => d.Url).HasMaxLength(Deadline.UrlLength);
            e.Property(d => d.Reminders).HasMaxLength(Deadline.RemindersLength);
            e.Ignore(d => d.AuditId);
            e.HasIndex(d => new { d.Kind, d.SubjectId }).IsUnique();
            e.HasIndex(d => new { d.PartyId, d.State, d.DueOn });

            // Overdue lists of the operator, and the reminders of the day.
            e.HasIndex(d => new { d.State, d.DueOn });
            e.HasIndex(d => new { d.State, d.RemindOn });
        });
        builder.Entity<CalendarCheck>(e =>
        {
            e.ToTable("Dates_CalendarCheck");
            e.HasKey(c => c.Year);
            e.Property(c => c.Year).ValueGeneratedNever();
            e.Property(c => c.Sha256).HasMaxLength(64);
            e.Property(c => c.CheckedBy).HasMaxLength(200);
            e.Ignore(c => c.AuditId);
        });
        builder.Entity<FeedToken>(e =>
        {
            e.ToTable("Dates_FeedToken");
            e.HasKey(t => t.UserId);
            e.Property(t => t.UserId).HasMaxLength(64);
            e.Property(t => t.Hash).HasMaxLength(64);
            e.HasIndex(t => t.Hash).IsUnique();
        });
    }
}
