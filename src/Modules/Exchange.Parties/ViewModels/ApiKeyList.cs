using Exchange.Framework.Mvc;

namespace Exchange.Parties.ViewModels;

/// <summary>The keys of all organisations, for the operator.</summary>
internal sealed record ApiKeyList(string Show, string? Query, Page<ApiKeyLine> Page);
