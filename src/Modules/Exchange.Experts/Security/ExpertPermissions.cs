using Exchange.Framework.Security;

namespace Exchange.Experts.Security;

internal sealed class ExpertPermissions : IPermissionProvider
{
    public const string ManageExpertsName = "ManageExperts";
    public const string ManageConsultationsName = "ManageConsultations";

    private static readonly Permission[] _all =
    [
        new Permission(ManageExpertsName, "Admit and draw experts"),
        new Permission(ManageConsultationsName, "Give consultations to experts"),
    ];

    public IEnumerable<Permission> GetPermissions() => _all;
}
