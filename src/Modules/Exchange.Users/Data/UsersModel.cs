using Exchange.Framework.Data;
using Exchange.Users.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Users.Data;

/// <summary>Identity's schema, version 3 (with passkeys), on tables of our own, and what accounts have besides.</summary>
internal sealed class UsersModel : IModelContributor
{
    private const int KeyLength = 64;
    private const int NameLength = 256;

    public void Configure(ModelBuilder builder)
    {
        builder.Entity<ExchangeUser>(e =>
        {
            e.ToTable("Users_User");
            e.Property(u => u.Id).HasMaxLength(KeyLength);
            e.Property(u => u.UserName).HasMaxLength(NameLength);
            e.Property(u => u.NormalizedUserName).HasMaxLength(NameLength);
            e.Property(u => u.Email).HasMaxLength(NameLength);
            e.Property(u => u.NormalizedEmail).HasMaxLength(NameLength);
            e.Property(u => u.PasswordHash).HasMaxLength(500);
            e.Property(u => u.SecurityStamp).HasMaxLength(64);
            e.Property(u => u.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
            e.Property(u => u.PhoneNumber).HasMaxLength(ExchangeUser.PhoneLength);
            e.Property(u => u.DisplayName).HasMaxLength(ExchangeUser.NameLength);
            e.Property(u => u.Culture).HasMaxLength(10);
            e.Ignore(u => u.PublicName);
            e.HasIndex(u => u.NormalizedUserName).IsUnique();
            e.HasIndex(u => u.NormalizedEmail).IsUnique();
            e.HasIndex(u => u.RegisteredAt);
            e.HasMany<IdentityUserClaim<string>>().WithOne().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
            e.HasMany<IdentityUserLogin<string>>().WithOne().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
            e.HasMany<IdentityUserToken<string>>().WithOne().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Cascade);
            e.HasMany<IdentityUserRole<string>>().WithOne().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Cascade);
            e.HasMany<IdentityUserPasskey<string>>().WithOne().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
            e.HasMany<UserSession>().WithOne().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
            e.HasMany<Consent>().WithOne().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<IdentityUserClaim<string>>(e =>
        {
            e.ToTable("Users_UserClaim");
            e.Property(c => c.UserId).HasMaxLength(KeyLength);
            e.Property(c => c.ClaimType).HasMaxLength(100);
            e.Property(c => c.ClaimValue).HasMaxLength(400);
        });
        builder.Entity<IdentityUserLogin<string>>(e =>
        {
            e.ToTable("Users_UserLogin");
            e.HasKey(l => new { l.LoginProvider, l.ProviderKey });
            e.Property(l => l.UserId).HasMaxLength(KeyLength);
            e.Property(l => l.LoginProvider).HasMaxLength(64);
            e.Property(l => l.ProviderKey).HasMaxLength(200);
            e.Property(l => l.ProviderDisplayName).HasMaxLength(100);
        });
        builder.Entity<IdentityUserToken<string>>(e =>
        {
            e.ToTable("Users_UserToken");
            e.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            e.Property(t => t.UserId).HasMaxLength(KeyLength);
            e.Property(t => t.LoginProvider).HasMaxLength(64);
            e.Property(t => t.Name).HasMaxLength(64);
            e.Property(t => t.Value).HasMaxLength(2000);
        });
        builder.Entity<IdentityUserPasskey<string>>(e =>
        {
            e.ToTable("Users_UserPasskey");
            e.HasKey(p => p.CredentialId);
            e.Property(p => p.CredentialId).HasMaxLength(1024);
            e.Property(p => p.UserId).HasMaxLength(KeyLength);
            e.OwnsOne(p => p.Data).ToJson();
        });
        builder.Entity<ExchangeRole>(e =>
        {
            e.ToTable("Users_Role");
            e.Property(r => r.Id).HasMaxLength(KeyLength);
            e.Property(r => r.Name).HasMaxLength(100);
            e.Property(r => r.NormalizedName).HasMaxLength(100);
            e.Property(r => r.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
            e.Property(r => r.Description).HasMaxLength(ExchangeRole.DescriptionLength);
            e.HasIndex(r => r.NormalizedName).IsUnique();
            e.HasMany<IdentityUserRole<string>>().WithOne().HasForeignKey(r => r.RoleId).OnDelete(DeleteBehavior.Cascade);
            e.HasMany<IdentityRoleClaim<string>>().WithOne().HasForeignKey(c => c.RoleId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<IdentityRoleClaim<string>>(e =>
        {
            e.ToTable("Users_RoleClaim");
            e.Property(c => c.RoleId).HasMaxLength(KeyLength);
            e.Property(c => c.ClaimType).HasMaxLength(100);
            e.Property(c => c.ClaimValue).HasMaxLength(400);
        });
        builder.Entity<IdentityUserRole<string>>(e =>
        {
            e.ToTable("Users_UserRole");
            e.HasKey(r => new { r.UserId, r.RoleId });
            e.Property(r => r.UserId).HasMaxLength(KeyLength);
            e.Property(r => r.RoleId).HasMaxLength(KeyLength);
        });
        builder.Entity<UserSession>(e =>
        {
            e.ToTable("Users_Session");
            e.Property(s => s.UserId).HasMaxLength(KeyLength);
            e.Property(s => s.Device).HasMaxLength(UserSession.DeviceLength);
            e.Property(s => s.Address).HasMaxLength(UserSession.AddressLength);
            e.HasIndex(s => new { s.UserId, s.EndedAt });
        });
        builder.Entity<Consent>(e =>
        {
            e.ToTable("Users_Consent");
            e.Property(c => c.UserId).HasMaxLength(KeyLength);
            e.Property(c => c.Document).HasMaxLength(40);
            e.HasIndex(c => new { c.UserId, c.Document, c.Version }).IsUnique();
        });
    }
}
