using Exchange.Framework.Mvc;

namespace Exchange.Providers.ViewModels;

/// <param name="HasProfile">Whether the acting party has a profile, and so an inbox.</param>
internal sealed record LeadsPage(bool IsSent, bool HasProfile, Page<LeadRow> Rows, int Open);
