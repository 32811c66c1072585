namespace Exchange.Investing.ViewModels;

/// <param name="Names">Of those who came and agreed to be named.</param>
internal sealed record Attendance(bool IsKnown, int Came, IReadOnlyList<string> Names);
