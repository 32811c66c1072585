using Exchange.Framework.Api;

namespace Exchange.Search.ViewModels;

/// <param name="Root">Address of the site, for examples that can be copied.</param>
/// <param name="PerMinute">Calls a minute without a key.</param>
/// <param name="CursorDays">How long a cursor of the change feed holds.</param>
internal sealed record DevelopersPage(string Root, int PerMinute, IReadOnlyList<ApiScope> Scopes, int CursorDays);
