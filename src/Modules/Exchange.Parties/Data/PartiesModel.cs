using Exchange.Framework.Data;
using Exchange.Framework.Merging;
using Exchange.Parties.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Data;

internal sealed class PartiesModel : IModelContributor
{
    // Identity's key length.
    private const int UserIdLength = 450;

    public void Configure(ModelBuilder builder)
    {
        ConfigureParty(builder);
        ConfigureMembers(builder);
        ConfigureApiAccess(builder);
        builder.Entity<PartyMerge>(merge =>
        {
            merge.ToTable("Parties_Merge");
            merge.Property(m => m.Id).ValueGeneratedNever();
            merge.Property(m => m.Taken).HasMaxLength(200);
            merge.Property(m => m.Reason).HasMaxLength(RecordMerge.MaxReason);
            merge.Property(m => m.ProposedBy).HasMaxLength(UserIdLength);
            merge.Property(m => m.DecidedBy).HasMaxLength(UserIdLength);
            merge.Property(m => m.UndoneBy).HasMaxLength(UserIdLength);
            merge.Property(m => m.UndoneReason).HasMaxLength(RecordMerge.MaxReason);
            merge.Ignore(m => m.TakenFields);

            // The queue, and what is known of a pair.
            merge.HasIndex(m => new { m.State, m.ProposedAt });
            merge.HasIndex(m => m.LoserId);
            merge.HasIndex(m => m.WinnerId);
        });
    }

    private static void ConfigureParty(ModelBuilder builder)
    {
        builder.Entity<Party>(party =>
        {
            party.ToTable("Parties_Party");
            party.Property(p => p.Id).ValueGeneratedNever();
            party.Property(p => p.Name).HasMaxLength(Party.MaxNameLength);
            party.Property(p => p.NormalisedName).HasMaxLength(Party.MaxNormalisedLength);
            party.Property(p => p.CreditCode).HasMaxLength(CreditCode.Length);
            party.Property(p => p.Country).HasMaxLength(2);
            party.Property(p => p.RegistrationNumber).HasMaxLength(60);
            party.Property(p => p.District).HasMaxLength(10);
            party.Property(p => p.Zone).HasMaxLength(10);
            party.Property(p => p.Address).HasMaxLength(300);
            party.Property(p => p.ContactPerson).HasMaxLength(80);
            party.Property(p => p.ContactPhone).HasMaxLength(40);
            party.Property(p => p.ContactEmail).HasMaxLength(254);
            party.Property(p => p.DecidedBy).HasMaxLength(UserIdLength);
            party.Property(p => p.DecidedByName).HasMaxLength(256);
            party.Property(p => p.DecisionReason).HasMaxLength(1000);
            party.Ignore(p => p.Identity);

            // Only the operator's decision gives a code to somebody: who merely states it keeps nobody away.
            party.HasIndex(p => p.CreditCode);
            party.HasIndex(p => p.CreditCode, "IX_Parties_Party_CreditCode_Verified").IsUnique().HasFilter("\"Verification\" = 'Verified'");
            party.HasIndex(p => p.NormalisedName);
            party.HasIndex(p => p.WaitingSince);
            party.HasIndex(p => p.Verification);
            party.HasMany(p => p.FormerNames).WithOne().HasForeignKey(n => n.PartyId).OnDelete(DeleteBehavior.Cascade);
            party.HasMany(p => p.Evidence).WithOne().HasForeignKey(e => e.PartyId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<PartyFormerName>(name =>
        {
            name.ToTable("Parties_FormerName");
            name.Property(n => n.Id).ValueGeneratedNever();
            name.Property(n => n.Name).HasMaxLength(Party.MaxNameLength);
            name.Property(n => n.NormalisedName).HasMaxLength(Party.MaxNormalisedLength);
            name.Property(n => n.DecidedBy).HasMaxLength(UserIdLength);
            name.HasIndex(n => new { n.PartyId, n.NormalisedName }).IsUnique();
            name.HasIndex(n => n.EvidenceFileId);
        });
        builder.Entity<PartyEvidence>(evidence =>
        {
            evidence.ToTable("Parties_Evidence");
            evidence.Property(e => e.Id).ValueGeneratedNever();
            evidence.HasIndex(e => e.FileId);
        });
    }

    private static void ConfigureMembers(ModelBuilder builder)
    {
        builder.Entity<PartyMember>(member =>
        {
            member.ToTable("Parties_Member");
            member.Property(m => m.Id).ValueGeneratedNever();
            member.Property(m => m.UserId).HasMaxLength(UserIdLength);
            member.HasOne<Party>().WithMany().HasForeignKey(m => m.PartyId).OnDelete(DeleteBehavior.Restrict);
            member.HasIndex(m => new { m.PartyId, m.UserId }).IsUnique();
            member.HasIndex(m => m.UserId);
        });
        builder.Entity<PartyInvitation>(invitation =>
        {
            invitation.ToTable("Parties_Invitation");
            invitation.Property(i => i.Id).ValueGeneratedNever();
            invitation.Property(i => i.Email).HasMaxLength(254);
            invitation.Property(i => i.TokenHash).HasMaxLength(64).IsFixedLength();
            invitation.Property(i => i.InvitedBy).HasMaxLength(UserIdLength);
            invitation.HasOne<Party>().WithMany().HasForeignKey(i => i.PartyId).OnDelete(DeleteBehavior.Restrict);
            invitation.HasIndex(i => i.TokenHash).IsUnique();
        });
        builder.Entity<JoinRequest>(request =>
        {
            request.ToTable("Parties_JoinRequest");
            request.Property(r => r.Id).ValueGeneratedNever();
            request.Property(r => r.UserId).HasMaxLength(UserIdLength);
            request.Property(r => r.Message).HasMaxLength(JoinRequest.MaxMessageLength);
            request.Property(r => r.DecidedBy).HasMaxLength(UserIdLength);
            request.HasOne<Party>().WithMany().HasForeignKey(r => r.PartyId).OnDelete(DeleteBehavior.Restrict);
            request.HasIndex(r => new { r.PartyId, r.UserId }).IsUnique();
            request.HasIndex(r => r.UserId);
        });
        builder.Entity<ActiveParty>(active =>
        {
            active.ToTable("Parties_ActiveParty");
            active.HasKey(a => a.UserId);
            active.Property(a => a.UserId).HasMaxLength(UserIdLength);
            active.HasOne<Party>().WithMany().HasForeignKey(a => a.PartyId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void ConfigureApiAccess(ModelBuilder builder)
    {
        builder.Entity<ApiKey>(key =>
        {
            key.ToTable("Parties_ApiKey");
            key.Property(k => k.Id).ValueGeneratedNever();
            key.Property(k => k.Name).HasMaxLength(ApiKey.MaxNameLength);
            key.Property(k => k.Prefix).HasMaxLength(20);
            key.Property(k => k.Hash).HasMaxLength(64).IsFixedLength();
            key.Property(k => k.Scopes).HasMaxLength(200);
            key.Property(k => k.CreatedBy).HasMaxLength(UserIdLength);
            key.Property(k => k.RevokedBy).HasMaxLength(UserIdLength);
            key.Property(k => k.RevocationReason).HasMaxLength(ApiKey.MaxReasonLength);
            key.HasOne<Party>().WithMany().HasForeignKey(k => k.PartyId).OnDelete(DeleteBehavior.Restrict);
            key.HasIndex(k => k.Hash).IsUnique();
            key.HasIndex(k => k.Prefix);
            key.HasIndex(k => k.ExpiresOn);
        });
        builder.Entity<ApiKeyUse>(use =>
        {
            use.ToTable("Parties_ApiKeyUse");
            use.HasKey(u => new { u.KeyId, u.Day });
            use.HasIndex(u => u.Day);
        });
        builder.Entity<Webhook>(hook =>
        {
            hook.ToTable("Parties_Webhook");
            hook.Property(h => h.Id).ValueGeneratedNever();
            hook.Property(h => h.Name).HasMaxLength(Webhook.MaxNameLength);
            hook.Property(h => h.Url).HasMaxLength(Webhook.MaxUrlLength);
            hook.Property(h => h.Search).HasMaxLength(Webhook.MaxSearchLength);
            hook.Property(h => h.Secret).HasMaxLength(1000);
            hook.Property(h => h.Cursor).HasMaxLength(100);
            hook.Property(h => h.CreatedBy).HasMaxLength(UserIdLength);
            hook.HasOne<Party>().WithMany().HasForeignKey(h => h.PartyId).OnDelete(DeleteBehavior.Restrict);
            hook.HasIndex(h => h.DisabledAt);
        });
        builder.Entity<WebhookDelivery>(delivery =>
        {
            delivery.ToTable("Parties_WebhookDelivery");
            delivery.Property(d => d.Id).ValueGeneratedNever();
            delivery.Property(d => d.Kind).HasMaxLength(40);
            delivery.Property(d => d.Error).HasMaxLength(WebhookDelivery.MaxErrorLength);
            delivery.HasOne<Webhook>().WithMany().HasForeignKey(d => d.WebhookId).OnDelete(DeleteBehavior.Cascade);
            delivery.HasIndex(d => new { d.State, d.NextAttemptAt });
            delivery.HasIndex(d => d.CreatedAt);
        });
    }
}
