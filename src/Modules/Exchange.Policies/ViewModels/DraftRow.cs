namespace Exchange.Policies.ViewModels;

internal sealed record DraftRow(Guid Id, PolicyLink Draft, DateOnly? From, DateOnly Until, bool IsOpen, int Comments);
