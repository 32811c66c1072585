using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

/// <param name="WaitsForSecond">One person has entered the public value, or asked to give the draw up.</param>
internal sealed record DrawRow(
    string Number, string Title, IReadOnlyList<ExpertField> Fields, int Wanted, DrawState State, DateTimeOffset CommittedAt, DateTimeOffset? DrawnAt, bool IsDemo,
    bool WaitsForSecond);
