using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Framework.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Exchange.Framework.Auditing;

/// <summary>Writes old and new values of <see cref="IAudited"/> entities with every save.</summary>
public sealed class AuditInterceptor : SaveChangesInterceptor
{
    internal static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ICurrentUser _user;
    private readonly TimeProvider _time;

    public AuditInterceptor(ICurrentUser user, TimeProvider time)
    {
        _user = user;
        _time = time;
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        AddEntries(eventData.Context!);
        return base.SavingChanges(eventData, result);
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        AddEntries(eventData.Context!);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private void AddEntries(DbContext context)
    {
        var changed = context.ChangeTracker.Entries<IAudited>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var entry in changed)
        {
            Dictionary<string, object?> before = [];
            Dictionary<string, object?> after = [];
            foreach (var property in entry.Properties.Where(p => Reports(entry, p)))
            {
                before[property.Metadata.Name] = property.OriginalValue;
                after[property.Metadata.Name] = property.CurrentValue;
            }

            foreach (var part in entry.ComplexProperties)
            {
                foreach (var property in part.Properties.Where(p => Reports(entry, p)))
                {
                    before[$"{part.Metadata.Name}.{property.Metadata.Name}"] = property.OriginalValue;
                    after[$"{part.Metadata.Name}.{property.Metadata.Name}"] = property.CurrentValue;
                }
            }

            if (after.Count == 0)
            {
                continue;
            }

            context.Set<AuditEntry>().Add(new AuditEntry
            {
                At = _time.GetUtcNow(),
                ActorId = _user.Id,
                ActorName = _user.Name,
                Address = _user.Address,
                Action = $"{entry.Metadata.ClrType.Name}.{entry.State}",
                SubjectType = entry.Metadata.ClrType.Name,
                SubjectId = entry.Entity.AuditId,
                OldValues = entry.State == EntityState.Added ? null : JsonSerializer.Serialize(before, Json),
                NewValues = entry.State == EntityState.Deleted ? null : JsonSerializer.Serialize(after, Json),
            });
        }
    }

    private static bool Reports(EntityEntry entry, PropertyEntry property) =>
        property.Metadata.Name != nameof(Data.IVersioned.Version)
        && property.Metadata.PropertyInfo?.GetCustomAttribute<NotAuditedAttribute>() is null
        && (entry.State != EntityState.Modified || (property.IsModified && !Equals(property.OriginalValue, property.CurrentValue)));
}
