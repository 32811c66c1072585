using Exchange.Framework.Mvc;

namespace Exchange.Parties.ViewModels;

/// <param name="Show">waiting, verified, rejected or all.</param>
internal sealed record VerificationQueue(Page<VerificationLine> Page, string Show, string? Query);
