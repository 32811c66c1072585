using Exchange.Financing.Domain;

namespace Exchange.Financing.ViewModels;

/// <param name="DueOn">Where a clock ends that begins today.</param>
internal sealed record LendersPage(Dossier Dossier, IReadOnlyList<LenderChoice> Choices, int AnswerDays, DateOnly DueOn, bool IsVerified, SendForm Form);
