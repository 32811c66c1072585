using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

/// <param name="Lottery">As it is set now: the draw keeps it.</param>
internal sealed record NewDrawPage(DrawForm Form, IReadOnlyList<TopicRow> Topics, Lottery Lottery);
