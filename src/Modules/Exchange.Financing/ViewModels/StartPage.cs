namespace Exchange.Financing.ViewModels;

/// <param name="AnswerDays">Clock of lenders in working days.</param>
internal sealed record StartPage(int AnswerDays);
