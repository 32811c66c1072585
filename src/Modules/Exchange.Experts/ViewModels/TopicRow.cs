namespace Exchange.Experts.ViewModels;

internal sealed record TopicRow(string Code, string Label);
