namespace Exchange.Events.Recipes;

internal sealed record DemoText(string Title, string Summary, string Body, string? Place = null, string? Organiser = null);
