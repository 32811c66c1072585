using Exchange.Notifications.Contracts;
using Exchange.Providers.Contracts;

namespace Exchange.Providers.Services;

internal static class ProviderNotices
{
    public static readonly NotificationKind Offer = new("provider.offer", "Your offer is shown, or hidden because of a licence", EmailByDefault: true);

    public static readonly NotificationKind Decision = new("provider.decision", "A licence, case or admission of yours was decided", EmailByDefault: true);

    public static readonly NotificationKind Lead = new("provider.lead", "Somebody asks your organisation", EmailByDefault: true);

    public static readonly NotificationKind Answer = new("provider.answer", "A provider has answered, or cannot answer now", EmailByDefault: true);

    public static readonly NotificationKind Complaint = new("provider.complaint", "A complaint was filed or decided", EmailByDefault: true);

    public static readonly NotificationKind Review =
        new("provider.review", "Something of a provider waits for the operator", EmailByDefault: false, ProviderPermissions.ReviewProvidersName);

    public static IReadOnlyList<NotificationKind> All { get; } = [Offer, Decision, Lead, Answer, Complaint, Review];
}
