namespace Exchange.Experts.ViewModels;

internal sealed record NewDrawPage(DrawForm Form, IReadOnlyList<TopicRow> Topics);
