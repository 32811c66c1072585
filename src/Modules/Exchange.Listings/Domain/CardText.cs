namespace Exchange.Listings.Domain;

/// <summary>The plain-words card (anchors §3, sixteenth) and what stands around it.</summary>
internal sealed record CardText(
    string Title, string? Problem, string? HowItWorks, string? Advantage, int? Readiness, string? BuyerNeeds, string? NotFor,
    string? District, DateOnly ExpiresOn);
