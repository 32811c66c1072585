using Exchange.Providers.Contracts;

namespace Exchange.Providers.Domain;

/// <summary>Whether a provider's offers are shown today (rules §14, ORG: an expired licence hides the offer).</summary>
internal static class OfferingRule
{
    /// <summary>The msgid of the first obstacle; null when there is none.</summary>
    public static string? WhyNot(
        bool isPublished, bool isVerified, IReadOnlyList<LicenceRequirement> needed, IReadOnlyCollection<ProviderLicence> licences, DateOnly today)
    {
        if (!isPublished)
        {
            return ProviderTexts.NotPublished;
        }

        return isVerified
            ? needed.Select(requirement => WhyNot(requirement, licences, today)).FirstOrDefault(reason => reason is not null)
            : ProviderTexts.NotVerified;
    }

    private static string? WhyNot(LicenceRequirement requirement, IReadOnlyCollection<ProviderLicence> licences, DateOnly today)
    {
        var mine = licences.Where(l => !l.IsRemoved && requirement.AnyOf.Contains(l.Kind)).ToList();
        if (mine.Exists(l => l.IsInForce(today)))
        {
            return null;
        }

        if (mine.Exists(l => l.State == ReviewState.Submitted && !l.HasExpired(today)))
        {
            return ProviderTexts.LicenceUnchecked;
        }

        return mine.Exists(l => l.State == ReviewState.Confirmed)
            ? mine.TrueForAll(l => l.ValidFrom > today) ? ProviderTexts.LicenceNotYet : ProviderTexts.LicenceExpired
            : ProviderTexts.LicenceMissing;
    }
}
