using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

/// <param name="Rating">Mean of the ratings, one decimal; null without any.</param>
/// <param name="WaitsSince">For those who wait for admission.</param>
/// <param name="WaitsForSecond">One person has entered that the expert goes out of the pool.</param>
internal sealed record ExpertRow(
    string Number, string Name, string Title, string Employer, IReadOnlyList<ExpertField> Fields, ExpertState State, DateOnly? ValidUntil, bool IsOver,
    decimal? Rating, int Ratings, DateTimeOffset? WaitsSince, bool IsDemo, bool WaitsForSecond);
