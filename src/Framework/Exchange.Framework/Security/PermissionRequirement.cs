using Microsoft.AspNetCore.Authorization;

namespace Exchange.Framework.Security;

internal sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement;
