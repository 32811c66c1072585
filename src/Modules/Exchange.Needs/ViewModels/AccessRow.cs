using Exchange.Needs.Domain;

namespace Exchange.Needs.ViewModels;

internal sealed record AccessRow(Guid Id, string Party, bool IsVerified, string Purpose, AccessState State, DateTimeOffset AskedAt, long Version);
