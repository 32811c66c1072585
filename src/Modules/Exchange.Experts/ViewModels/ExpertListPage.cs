using Exchange.Experts.Domain;
using Exchange.Framework.Mvc;

namespace Exchange.Experts.ViewModels;

internal sealed record ExpertListPage(Page<ExpertRow> Experts, ExpertState? State, IReadOnlyDictionary<ExpertState, int> Counts);
