namespace Exchange.Providers.Domain;

/// <summary>The way from an empty profile to offers that everybody sees, as its managers read it. <see cref="OfferingRule"/> alone decides.</summary>
internal static class ProfileProgress
{
    public static IReadOnlyList<ProfileStep> Of(
        Provider provider, bool isVerified, IReadOnlyList<LicenceRequirement> needed, IReadOnlyCollection<ProviderLicence> licences, DateOnly today)
    {
        var mine = licences.Where(l => !l.IsRemoved && l.State != Contracts.ReviewState.Refused && !l.HasExpired(today)).ToList();
        List<ProfileStep> steps =
        [
            new("Write the profile", provider.SummaryZh.Length > 0 && provider.Districts.Length > 0, "Say what you do and where you work.", "/desk/provider/edit"),
            new("Have the organisation verified", isVerified, "Submit your organisation for verification, or wait for the operator's decision.", "/desk/party"),
            new("Publish the profile", provider.IsPublished, "Publish the profile with the button below.", null),
        ];
        if (needed.Count > 0)
        {
            steps.Add(new(
                "Hand in the licence", needed.All(n => mine.Exists(l => n.AnyOf.Contains(l.Kind))), "Hand in the licence that your kind of provider needs.", "#licences"));
            steps.Add(new(
                "Check of the licence", needed.All(n => mine.Exists(l => n.AnyOf.Contains(l.Kind) && l.IsInForce(today))),
                "The operator compares the licence with the issuing register. You are told; there is nothing to do for you.", null));
        }

        return steps;
    }
}
