using Exchange.Framework.Security;

namespace Exchange.Financing.Contracts;

/// <summary>What firms and lenders may do follows from their membership; this is the operator's.</summary>
public sealed class FinancingPermissions : IPermissionProvider
{
    public const string ViewFinancingName = "ViewFinancing";

    public static readonly Permission ViewFinancing = new(ViewFinancingName, "See the course of financing dossiers");

    public IEnumerable<Permission> GetPermissions() => [ViewFinancing];
}
