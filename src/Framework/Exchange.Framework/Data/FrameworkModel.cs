using Exchange.Framework.Auditing;
using Exchange.Framework.Events;
using Exchange.Framework.Jobs;
using Exchange.Framework.Leases;
using Exchange.Framework.Live;
using Exchange.Framework.Merging;
using Exchange.Framework.Mvc;
using Exchange.Framework.Recipes;
using Exchange.Framework.Settings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Data;

internal sealed class FrameworkModel : IModelContributor
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<NumberSequence>(e =>
        {
            e.ToTable("Framework_NumberSequence");
            e.HasKey(s => new { s.Prefix, s.Year });
            e.Property(s => s.Prefix).HasMaxLength(20);
        });
        builder.Entity<AuditEntry>(e =>
        {
            e.ToTable("Framework_AuditEntry");
            e.Property(a => a.ActorId).HasMaxLength(64);
            e.Property(a => a.ActorName).HasMaxLength(256);
            e.Property(a => a.Address).HasMaxLength(64);
            e.Property(a => a.Action).HasMaxLength(100);
            e.Property(a => a.SubjectType).HasMaxLength(100);
            e.Property(a => a.SubjectId).HasMaxLength(100);
            e.HasIndex(a => a.At);
            e.HasIndex(a => new { a.SubjectType, a.SubjectId });
            e.HasIndex(a => a.ActorId);
            e.HasIndex(a => a.ActorName);
            e.HasIndex(a => a.Action);
        });
        builder.Entity<OutboxMessage>(e =>
        {
            e.ToTable("Framework_OutboxMessage");
            e.Property(m => m.EventType).HasMaxLength(300);
            e.Property(m => m.LastError).HasMaxLength(StoredError.MaxLength);
            e.HasIndex(m => new { m.DeliveredAt, m.FailedAt, m.NextAttemptAt });
        });
        builder.Entity<HandledEvent>(e =>
        {
            e.ToTable("Framework_HandledEvent");
            e.HasKey(h => new { h.EventId, h.Handler });
            e.Property(h => h.Handler).HasMaxLength(300);
        });
        builder.Entity<Lease>(e =>
        {
            e.ToTable("Framework_Lease");
            e.HasKey(l => l.Name);
            e.Property(l => l.Name).HasMaxLength(100);
            e.Property(l => l.Owner).HasMaxLength(200);
        });
        builder.Entity<Stamp>(e =>
        {
            e.ToTable("Framework_Stamp");
            e.HasKey(s => s.Topic);
            e.Property(s => s.Topic).HasMaxLength(200);
            e.HasIndex(s => s.At);
        });
        builder.Entity<Job>(e =>
        {
            e.ToTable("Framework_Job");
            e.Property(j => j.Kind).HasMaxLength(100);
            e.Property(j => j.OwnerId).HasMaxLength(64);
            e.Property(j => j.Checkpoint).HasMaxLength(4000);
            e.Property(j => j.LastError).HasMaxLength(StoredError.MaxLength);
            e.Property(j => j.LeaseOwner).HasMaxLength(200);
            e.Ignore(j => j.Topic);
            e.HasIndex(j => new { j.State, j.NextAttemptAt });
            e.HasIndex(j => j.CreatedAt);
        });
        builder.Entity<MergedRow>(e =>
        {
            e.ToTable("Framework_MergedRow");
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Reference).HasMaxLength(200);
            e.Property(r => r.Key).HasMaxLength(450);
            e.HasIndex(r => r.MergeId);
        });
        builder.Entity<RecipeRun>(e =>
        {
            e.ToTable("Framework_RecipeRun");
            e.Property(r => r.Recipe).HasMaxLength(100);
            e.Property(r => r.StepName).HasMaxLength(100);
            e.HasIndex(r => new { r.Recipe, r.Step }).IsUnique();
        });
        builder.Entity<SiteSetting>(e =>
        {
            e.ToTable("Framework_SiteSetting");
            e.HasKey(s => s.Name);
            e.Property(s => s.Name).HasMaxLength(100);
        });
        builder.Entity<ProcessedRequest>(e =>
        {
            e.ToTable("Framework_ProcessedRequest");
            e.HasKey(r => r.Key);
            e.Property(r => r.UserId).HasMaxLength(64);
            e.Property(r => r.ResultUrl).HasMaxLength(2000);
            e.Property(r => r.At).IsConcurrencyToken();
            e.HasIndex(r => r.At);
        });
        builder.Entity<KeptForm>(e =>
        {
            e.ToTable("Framework_KeptForm");
            e.Property(f => f.UserId).HasMaxLength(64);
            e.Property(f => f.KeyHash).HasMaxLength(64).IsFixedLength();
            e.Property(f => f.Path).HasMaxLength(2000);
            e.HasIndex(f => f.At);
        });
    }
}
