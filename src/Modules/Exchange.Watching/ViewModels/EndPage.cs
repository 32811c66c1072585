namespace Exchange.Watching.ViewModels;

internal sealed record EndPage(string Name, string Token);
