using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

/// <param name="Expert">Null for somebody who is not in the pool in any way yet.</param>
internal sealed record ExpertDeskPage(Expert? Expert, ExpertForm Form, IReadOnlyList<TopicRow> Topics, IReadOnlyList<DrawInvitation> Draws);
