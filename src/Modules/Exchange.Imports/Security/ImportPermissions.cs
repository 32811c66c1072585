using Exchange.Framework.Security;

namespace Exchange.Imports.Security;

internal sealed class ImportPermissions : IPermissionProvider
{
    public const string ViewImportsName = "ViewImports";

    private static readonly Permission _viewImports = new(ViewImportsName, "See all imports");

    public IEnumerable<Permission> GetPermissions() => [_viewImports];
}
