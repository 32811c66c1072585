namespace Exchange.Financing.ViewModels;

/// <param name="AnswerDays">Clock of lenders in working days.</param>
/// <param name="Rates">Lowest and highest yearly rate of the loans on offer today; null when there is none.</param>
/// <param name="Amounts">Smallest and largest amount of them.</param>
/// <param name="Shares">Shares of the rights' value that they lend.</param>
internal sealed record StartPage(int AnswerDays, string? Rates, string? Amounts, string? Shares);
