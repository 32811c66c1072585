using Exchange.Needs.Contracts;

namespace Exchange.Needs.ViewModels;

internal sealed record QueueRow(
    string Number, string Title, string Asker, bool IsVerified, NeedState State, DateTimeOffset? SubmittedAt, int AgeHours, bool IsLate, int Answers, bool IsDemo);
