using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

internal sealed record ExpertAdminPage(Expert Expert, ExpertForm Form, AdmitForm Admit, IReadOnlyList<TopicRow> Topics, DateOnly Today);
