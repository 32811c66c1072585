using Exchange.Framework.Events;

namespace Exchange.Rights.Contracts;

/// <summary>Data or status of a right changed: listings that hold it must be indexed again.</summary>
/// <param name="NeedsReview">A party changed what its listings were reviewed for: number, title, dates, class or owners.</param>
public sealed record RightChanged(Guid RightId, bool NeedsReview = false) : IIntegrationEvent;
