using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

internal sealed record DrawRow(
    string Number, string Title, IReadOnlyList<ExpertField> Fields, int Wanted, DrawState State, DateTimeOffset CommittedAt, DateTimeOffset? DrawnAt, bool IsDemo);
