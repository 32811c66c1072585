using Exchange.Framework.Mvc;

namespace Exchange.Rights.ViewModels;

/// <param name="IsClaimed">The rights that the party has claimed; else what it brought and nobody has claimed.</param>
internal sealed record DeskRightsPage(bool IsClaimed, int Claimed, int Brought, Page<DeskRightRow> Rights);
