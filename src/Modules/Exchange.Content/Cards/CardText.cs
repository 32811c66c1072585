namespace Exchange.Content.Cards;

/// <summary>The words on one picture for sharing.</summary>
internal sealed record CardText(string Section, string Title, string Date, string Site);
