using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

/// <param name="Rating">Mean of the ratings, one decimal; null without any.</param>
internal sealed record ExpertRow(
    string Number, string Name, string Title, string Employer, IReadOnlyList<ExpertField> Fields, ExpertState State, DateOnly? ValidUntil, bool IsOver,
    decimal? Rating, int Ratings, bool IsDemo);
