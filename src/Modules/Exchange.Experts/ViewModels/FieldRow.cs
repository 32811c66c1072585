using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

internal sealed record FieldRow(ExpertField Field, int Experts);
