using Exchange.Policies.Domain;

namespace Exchange.Policies.Services;

/// <summary><see cref="PolicyDates.On"/> as the database can ask it; a test holds the two together.</summary>
internal static class PolicyStanding
{
    /// <param name="today">A day of the site's calendar.</param>
    public static IQueryable<PolicyRecord> Of(IQueryable<PolicyRecord> rows, Validity validity, DateOnly today) => validity switch
    {
        Validity.Repealed => rows.Where(r => r.RepealedOn <= today),
        Validity.Expired => rows.Where(r => (r.RepealedOn == null || r.RepealedOn > today) && r.ExpiresOn < today),
        Validity.NotYet => Standing(rows, today).Where(r => r.InForceFrom > today),
        Validity.Amended => Begun(rows, today).Where(r => r.AmendedOn <= today),
        Validity.Unverified => Unamended(Begun(rows, today), today).Where(r => r.InForceFrom == null && r.ExpiresOn == null),
        Validity.InForce => Unamended(Begun(rows, today), today).Where(r => r.InForceFrom != null || r.ExpiresOn != null),
        Validity.Draft => Standing(rows, today).Where(r => r.CommentUntil != null && r.InForceFrom == null),
        _ => throw new ArgumentOutOfRangeException(nameof(validity)),
    };

    private static IQueryable<PolicyRecord> Standing(IQueryable<PolicyRecord> rows, DateOnly today) =>
        rows.Where(r => (r.RepealedOn == null || r.RepealedOn > today) && (r.ExpiresOn == null || r.ExpiresOn >= today));

    private static IQueryable<PolicyRecord> Begun(IQueryable<PolicyRecord> rows, DateOnly today) =>
        Standing(rows, today).Where(r => (r.InForceFrom == null && r.CommentUntil == null) || r.InForceFrom <= today);

    private static IQueryable<PolicyRecord> Unamended(IQueryable<PolicyRecord> rows, DateOnly today) => rows.Where(r => r.AmendedOn == null || r.AmendedOn > today);
}
