using Exchange.Events.Domain;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Events.Data;

internal sealed class EventsModel : IModelContributor
{
    // Identity's key length.
    private const int UserIdLength = 450;
    private const int SetLength = 64;

    public void Configure(ModelBuilder builder)
    {
        builder.Entity<Campaign>(e =>
        {
            e.ToTable("Events_Campaign");
            e.Property(c => c.Id).ValueGeneratedNever();
            e.Property(c => c.ContentItemId).HasMaxLength(64);
            e.Property(c => c.Culture).HasMaxLength(10);
            e.Property(c => c.LocalizationSet).HasMaxLength(SetLength);
            e.Property(c => c.Title).HasMaxLength(HouseEvent.TitleLength);
            e.Property(c => c.Summary).HasMaxLength(2000);
            e.Property(c => c.Url).HasMaxLength(200);
            e.Ignore(c => c.Period);
            e.HasIndex(c => c.ContentItemId);
            e.HasIndex(c => new { c.LocalizationSet, c.Culture });
        });
        builder.Entity<HouseEvent>(e =>
        {
            e.ToTable("Events_Event");
            e.Property(v => v.Id).ValueGeneratedNever();
            e.Property(v => v.LocalizationSet).HasMaxLength(SetLength);
            e.Property(v => v.Title).HasMaxLength(HouseEvent.TitleLength);
            e.Property(v => v.Link).HasMaxLength(EventDetails.LinkLength);
            e.Property(v => v.CampaignSet).HasMaxLength(SetLength);
            e.Property(v => v.CancelReason).HasMaxLength(HouseEvent.ReasonLength);
            e.Property(v => v.TicketKey).HasMaxLength(TicketToken.KeyLength);
            e.Ignore(v => v.AuditId);
            e.Ignore(v => v.IsCancelled);
            e.Ignore(v => v.IsMatchmaking);
            e.Ignore(v => v.Slots);
            e.HasIndex(v => v.LocalizationSet).IsUnique();
            e.HasIndex(v => new { v.IsPublished, v.StartsAt });
            e.HasIndex(v => new { v.IsPublished, v.EndsAt });
            e.HasIndex(v => v.CampaignSet);
            e.HasIndex(v => v.OrganiserPartyId);
        });
        builder.Entity<EventText>(e =>
        {
            e.ToTable("Events_Text");
            e.Property(t => t.Id).ValueGeneratedNever();
            e.Property(t => t.Culture).HasMaxLength(10);
            e.Property(t => t.Title).HasMaxLength(HouseEvent.TitleLength);
            e.Property(t => t.Summary).HasMaxLength(2000);
            e.Property(t => t.Url).HasMaxLength(200);
            e.Property(t => t.Place).HasMaxLength(EventDetails.PlaceLength);
            e.Property(t => t.Organiser).HasMaxLength(EventDetails.OrganiserLength);
            e.Property(t => t.Topics).HasMaxLength(1000);
            e.HasIndex(t => new { t.EventId, t.Culture });
            e.HasOne<HouseEvent>().WithMany().HasForeignKey(t => t.EventId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<SignUp>(e =>
        {
            e.ToTable("Events_SignUp");
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.UserId).HasMaxLength(UserIdLength);
            e.Property(s => s.Name).HasMaxLength(SignUp.NameLength);
            e.Property(s => s.Organisation).HasMaxLength(SignUp.OrganisationLength);
            e.Property(s => s.Phone).HasMaxLength(SignUp.PhoneLength);
            e.Property(s => s.Email).HasMaxLength(SignUp.EmailLength);
            e.Property(s => s.Code).HasMaxLength(CheckInCode.Length);
            e.Ignore(s => s.AuditId);
            e.Ignore(s => s.IsActive);

            // A person stands in an event once, however many tabs they have open.
            e.HasIndex(s => new { s.EventId, s.UserId }).IsUnique();
            e.HasIndex(s => new { s.EventId, s.Code }).IsUnique();
            e.HasIndex(s => new { s.EventId, s.State, s.SignedUpAt });
            e.HasIndex(s => new { s.UserId, s.SignedUpAt });
            e.HasIndex(s => s.CheckedInAt);
            e.HasOne<HouseEvent>().WithMany().HasForeignKey(s => s.EventId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<EventMaterial>(e =>
        {
            e.ToTable("Events_Material");
            e.Property(m => m.Id).ValueGeneratedNever();
            e.Property(m => m.Title).HasMaxLength(EventMaterial.TitleLength);
            e.Ignore(m => m.AuditId);
            e.HasIndex(m => new { m.EventId, m.AddedAt });
            e.HasIndex(m => m.FileId);
            e.HasOne<HouseEvent>().WithMany().HasForeignKey(m => m.EventId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<EventProposal>(e =>
        {
            e.ToTable("Events_Proposal");
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Property(p => p.UserId).HasMaxLength(UserIdLength);
            e.Property(p => p.Title).HasMaxLength(EventProposal.TitleLength);
            e.Property(p => p.Text).HasMaxLength(EventProposal.TextLength);
            e.Property(p => p.Place).HasMaxLength(EventProposal.PlaceLength);
            e.Property(p => p.Reason).HasMaxLength(EventProposal.ReasonLength);
            e.Property(p => p.LocalizationSet).HasMaxLength(SetLength);
            e.Ignore(p => p.AuditId);
            e.HasIndex(p => new { p.State, p.CreatedAt });
            e.HasIndex(p => new { p.PartyId, p.CreatedAt });
            e.HasIndex(p => p.LocalizationSet);
            e.HasIndex(p => p.UserId);
        });
        ConfigureMatchmaking(builder);
    }

    private static void ConfigureMatchmaking(ModelBuilder builder)
    {
        builder.Entity<MatchGuest>(e =>
        {
            e.ToTable("Events_Guest");
            e.Property(g => g.Id).ValueGeneratedNever();
            e.Property(g => g.FieldCodes).HasMaxLength(MatchGuest.CodesLength);
            e.Property(g => g.InstrumentCodes).HasMaxLength(MatchGuest.CodesLength);
            e.Property(g => g.Text).HasMaxLength(MatchGuest.TextLength);
            e.Ignore(g => g.AuditId);
            e.Ignore(g => g.Wishes);
            e.HasIndex(g => new { g.EventId, g.PartyId }).IsUnique();
            e.HasIndex(g => new { g.PartyId, g.InvitedAt });
            e.HasOne<HouseEvent>().WithMany().HasForeignKey(g => g.EventId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<MatchMeeting>(e =>
        {
            e.ToTable("Events_Meeting");
            e.Property(m => m.Id).ValueGeneratedNever();
            e.Property(m => m.Note).HasMaxLength(MatchMeeting.NoteLength);
            e.Ignore(m => m.AuditId);

            // Nobody sits at two tables at once, and no table holds two meetings.
            e.HasIndex(m => new { m.EventId, m.Slot, m.Table }).IsUnique();
            e.HasIndex(m => new { m.FirmId, m.Slot }).IsUnique();
            e.HasIndex(m => new { m.FinancierId, m.Slot }).IsUnique();
            e.HasIndex(m => new { m.FirmId, m.FinancierId }).IsUnique();
            e.HasIndex(m => m.Outcome);
            e.HasOne<MatchGuest>().WithMany().HasForeignKey(m => m.FirmId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<MatchGuest>().WithMany().HasForeignKey(m => m.FinancierId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
