namespace Exchange.Inquiries.Domain;

/// <summary>The person who acts for a side.</summary>
internal sealed record Author(string Id, string Name);
