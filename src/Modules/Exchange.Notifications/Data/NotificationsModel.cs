using Exchange.Framework.Data;
using Exchange.Notifications.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Notifications.Data;

internal sealed class NotificationsModel : IModelContributor
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<InboxMessage>(e =>
        {
            e.ToTable("Notifications_Notification");
            e.Property(m => m.UserId).HasMaxLength(64);
            e.Property(m => m.Kind).HasMaxLength(InboxMessage.KindLength);
            e.Property(m => m.Subject).HasMaxLength(InboxMessage.SubjectLength);
            e.Property(m => m.Arguments).HasMaxLength(InboxMessage.ArgumentsLength);
            e.Property(m => m.Url).HasMaxLength(InboxMessage.UrlLength);
            e.HasIndex(m => new { m.UserId, m.At });
            e.HasIndex(m => new { m.UserId, m.ReadAt });
        });
        builder.Entity<NotificationPreference>(e =>
        {
            e.ToTable("Notifications_Preference");
            e.HasKey(p => new { p.UserId, p.Kind });
            e.Property(p => p.UserId).HasMaxLength(64);
            e.Property(p => p.Kind).HasMaxLength(InboxMessage.KindLength);
        });
        builder.Entity<OutgoingMail>(e =>
        {
            e.ToTable("Notifications_Mail");
            e.Property(m => m.To).HasMaxLength(OutgoingMail.AddressLength);
            e.Property(m => m.Subject).HasMaxLength(OutgoingMail.SubjectLength);
            e.Property(m => m.Text).HasMaxLength(OutgoingMail.TextLength);
            e.Property(m => m.UnsubscribeUrl).HasMaxLength(OutgoingMail.UnsubscribeUrlLength);
            e.Property(m => m.LastError).HasMaxLength(OutgoingMail.ErrorLength);
            e.HasIndex(m => new { m.State, m.NextAttemptAt });
        });
    }
}
