namespace Exchange.Financing.ViewModels;

internal sealed record JointQuestionRow(Guid Id, string Asker, string Text, DateTimeOffset AskedAt, string? Answer, DateTimeOffset? AnsweredAt);
