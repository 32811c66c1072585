using Exchange.Experts.Domain;

namespace Exchange.Experts.Recipes;

/// <param name="Email">Of a demo account; null for a person without one.</param>
/// <param name="Admitted">Whether in the pool already.</param>
internal sealed record DemoExpert(
    string Name, string Title, string Employer, IReadOnlyList<ExpertField> Fields, IReadOnlyList<string>? Topics, IReadOnlyList<string>? Interests,
    bool Publishes, bool Admitted, string? Email);
