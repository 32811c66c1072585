using Exchange.Notifications.Contracts;

namespace Exchange.Financing.Services;

/// <summary>What people may switch on and off.</summary>
internal static class FinancingKinds
{
    public static readonly NotificationKind Request = new("financing.request", "Financing dossiers sent to your organisation", EmailByDefault: true);

    public static readonly NotificationKind Answer = new("financing.answer", "Answers of lenders to your dossiers", EmailByDefault: true);
}
