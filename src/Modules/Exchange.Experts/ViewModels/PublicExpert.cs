using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

/// <summary>What an expert agreed to publish.</summary>
internal sealed record PublicExpert(string Name, string Title, string Employer, IReadOnlyList<ExpertField> Fields, bool IsDemo);
