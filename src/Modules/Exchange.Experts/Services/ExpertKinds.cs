using Exchange.Experts.Security;
using Exchange.Notifications.Contracts;

namespace Exchange.Experts.Services;

/// <summary>What people may switch on and off.</summary>
internal static class ExpertKinds
{
    public static readonly NotificationKind Pool = new("expert.pool", "Your place in the pool of experts", EmailByDefault: true);

    public static readonly NotificationKind Drawn = new("expert.drawn", "You were drawn as an expert", EmailByDefault: true);

    public static readonly NotificationKind Consultation = new("consultation.changed", "Consultations that you ask for or answer", EmailByDefault: true);

    public static readonly NotificationKind Applied =
        new("expert.applied", "Experts to admit", EmailByDefault: false, ExpertPermissions.ManageExpertsName);

    public static readonly NotificationKind Confirm =
        new("expert.confirm", "Draws and suspensions that a second person confirms", EmailByDefault: false, ExpertPermissions.ManageExpertsName);

    public static readonly NotificationKind Asked =
        new("consultation.asked", "Consultations to assign", EmailByDefault: false, ExpertPermissions.ManageConsultationsName);
}
