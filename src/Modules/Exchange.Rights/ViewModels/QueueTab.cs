namespace Exchange.Rights.ViewModels;

/// <param name="Count">How much waits; null where nothing can.</param>
internal sealed record QueueTab(string Url, string Text, int? Count, bool IsCurrent);
