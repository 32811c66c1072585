using Exchange.Framework.Data;
using Exchange.Needs.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Needs.Data;

internal sealed class NeedsModel : IModelContributor
{
    private const int UserIdLength = 450;

    public void Configure(ModelBuilder builder)
    {
        builder.Entity<Need>(need =>
        {
            need.ToTable("Needs_Need");
            need.Property(n => n.Id).ValueGeneratedNever();
            need.Property(n => n.Number).HasMaxLength(20);
            need.Property(n => n.Title).HasMaxLength(Need.MaxTitle);
            need.Property(n => n.Problem).HasMaxLength(Need.MaxText);
            need.Property(n => n.Conditions).HasMaxLength(Need.MaxText);
            need.Property(n => n.Target).HasMaxLength(Need.MaxText);
            need.Property(n => n.Details).HasMaxLength(Need.MaxText);
            need.Property(n => n.TitleEn).HasMaxLength(Need.MaxTitle);
            need.Property(n => n.ProblemEn).HasMaxLength(Need.MaxText);
            need.Property(n => n.Node).HasMaxLength(20);
            need.Property(n => n.District).HasMaxLength(20);
            need.Property(n => n.WhoMayAnswer).HasMaxLength(Need.MaxShort);
            need.Property(n => n.StateReason).HasMaxLength(Need.MaxReason);
            need.Property(n => n.SolvedBy).HasMaxLength(60);
            need.Ignore(n => n.HasDetails);
            need.HasIndex(n => n.Number).IsUnique();

            // Desk, review queue, expiry, home page and figures.
            need.HasIndex(n => new { n.AskerPartyId, n.UpdatedAt });
            need.HasIndex(n => new { n.State, n.SubmittedAt });
            need.HasIndex(n => new { n.State, n.Deadline });
            need.HasIndex(n => new { n.State, n.PublishedAt });
            need.HasMany(n => n.Events).WithOne().HasForeignKey(e => e.NeedId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<NeedEvent>(entry =>
        {
            entry.ToTable("Needs_NeedEvent");
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.UserId).HasMaxLength(UserIdLength);
            entry.Property(e => e.Reason).HasMaxLength(Need.MaxReason);
            entry.HasIndex(e => new { e.NeedId, e.At });
        });
        builder.Entity<NeedAnswer>(answer =>
        {
            answer.ToTable("Needs_Answer");
            answer.Property(a => a.Id).ValueGeneratedNever();
            answer.Property(a => a.SubjectNumber).HasMaxLength(60);
            answer.Property(a => a.Text).HasMaxLength(NeedAnswer.MaxText);
            answer.Property(a => a.Reaches).HasMaxLength(Need.MaxReason);
            answer.Property(a => a.DeclineText).HasMaxLength(Need.MaxReason);
            answer.Property(a => a.OpenKey).HasMaxLength(80);
            answer.Ignore(a => a.InTouch);
            answer.HasIndex(a => a.OpenKey).IsUnique();
            answer.HasIndex(a => new { a.NeedId, a.SentAt });
            answer.HasIndex(a => new { a.AnswererPartyId, a.LastAt });
            answer.HasIndex(a => new { a.AskerPartyId, a.LastAt });
            answer.HasOne<Need>().WithMany().HasForeignKey(a => a.NeedId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<AnswerMessage>(message =>
        {
            message.ToTable("Needs_Message");
            message.Property(m => m.Id).ValueGeneratedNever();
            message.Property(m => m.AuthorId).HasMaxLength(UserIdLength);
            message.Property(m => m.AuthorName).HasMaxLength(256);
            message.Property(m => m.Text).HasMaxLength(NeedAnswer.MaxText);
            message.HasIndex(m => new { m.AnswerId, m.At });
            message.HasIndex(m => m.AuthorId);
            message.HasOne<NeedAnswer>().WithMany().HasForeignKey(m => m.AnswerId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<DetailAccess>(access =>
        {
            access.ToTable("Needs_Access");
            access.Property(a => a.Id).ValueGeneratedNever();
            access.Property(a => a.Purpose).HasMaxLength(DetailAccess.MaxPurpose);
            access.HasIndex(a => new { a.NeedId, a.ReaderPartyId }).IsUnique();
            access.HasIndex(a => a.ReaderPartyId);
            access.HasOne<Need>().WithMany().HasForeignKey(a => a.NeedId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<DetailReading>(reading =>
        {
            reading.ToTable("Needs_Reading");
            reading.Property(r => r.Id).ValueGeneratedNever();
            reading.Property(r => r.UserId).HasMaxLength(UserIdLength);
            reading.HasIndex(r => new { r.NeedId, r.At });
            reading.HasIndex(r => r.UserId);
            reading.HasOne<Need>().WithMany().HasForeignKey(r => r.NeedId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
