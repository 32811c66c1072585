namespace Exchange.Financing.ViewModels;

/// <param name="Name">Fit for other people's eyes.</param>
internal sealed record Colleague(string Id, string Name);
